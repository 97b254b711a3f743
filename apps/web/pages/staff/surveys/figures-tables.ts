import {
  type SurveyFiguresOf,
  type SurveyGroup,
  type SurveyGrouping,
  type SurveyOverview,
  type SurveyShare,
} from '#libs/features/feedback';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { type Language, type ServiceCode, type TeamId } from '#libs/kernel';
import { QUALITIES } from '#libs/domain/asking';
import { staffSurveyText } from './words.js';

/** What teams, services and the places where people are asked are called. */
export interface SurveyNames extends GroupNames {
  readonly places: ReadonlyMap<string, string>;
}

export interface SurveyTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Whoever never complained is known to no team; whose case was answered stands at no place. */
export const SURVEY_SPLITS: Readonly<Record<'case' | 'service', readonly SurveyGrouping[]>> = {
  case: ['service', 'team', 'month'],
  service: ['service', 'place', 'month'],
};

/** What a group of answers is called. */
export function groupTitle(
  { group, within }: Pick<SurveyGroup, 'group' | 'within'>,
  by: SurveyGrouping,
  names: SurveyNames,
  language: Language,
): string {
  if (by === 'service') return names.services.get((group ?? '') as ServiceCode) ?? group ?? '–';
  if (by === 'place') {
    const service = names.services.get(within ?? ('' as ServiceCode)) ?? '–';
    return names.places.get(group ?? '') ?? staffSurveyText(language)('group.no_place', { service });
  }
  if (by === 'team') return names.teams.get((group ?? '') as TeamId) ?? staffSurveyText(language)('group.none');
  return group ?? '–';
}

/** Groups of which there are too few answers stand with nothing beside them. */
export function groupsTable({ groups }: SurveyOverview, by: SurveyGrouping, names: SurveyNames, language: Language): SurveyTable {
  const t = staffSurveyText(language);
  const keys = [
    'column.group',
    'column.responses',
    'column.answered',
    'column.from',
    'column.to',
    'column.easy',
    'column.unhappy',
  ];
  return {
    columns: keys.map((key) => t(key as 'column.group')),
    rows: groups.map((group) => [groupTitle(group, by, names, language), ...cells(group.figures)]),
  };
}

function cells(figures: SurveyFiguresOf | null): (number | null)[] {
  if (figures === null) return [null, null, null, null, null, null];
  const { responses, answered, easy, unhappy } = figures;
  return [responses, percentOf(answered), ...ends(answered), percentOf(easy), percentOf(unhappy)];
}

export function qualitiesTable(figures: SurveyFiguresOf, language: Language): SurveyTable {
  const t = staffSurveyText(language);
  const keys = ['column.quality', 'column.responses', 'column.share', 'column.from', 'column.to'] as const;
  return {
    columns: keys.map((key) => t(key)),
    rows: qualityShares(figures).map(({ name, share }) => [t(`quality.${name}`), share.of, percentOf(share), ...ends(share)]),
  };
}

/** Ease and the six qualities, in the order of the questions. */
export function qualityShares({ easy, qualities }: SurveyFiguresOf) {
  return [{ name: 'ease' as const, share: easy }, ...QUALITIES.map((name) => ({ name, share: qualities[name] }))];
}

function ends({ interval }: SurveyShare): (number | null)[] {
  return interval === null ? [null, null] : [tenth(interval.from), tenth(interval.to)];
}

const tenth = (share: number) => Math.round(1_000 * share) / 10;

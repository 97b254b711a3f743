import { Injectable } from '@nestjs/common';
import { type CivilDate, type ServiceCode, type TeamId } from '#libs/kernel';
import { QUALITIES, type Quality } from '#libs/domain/asking';
import { type Interval, type Share, shareInterval, shownCounts, shownParts } from '#libs/domain/indicators';
import { Database } from '#libs/platform/database';

/** Fewer answers than these are not told of even inside: somebody could be recognised. */
export const SHOWN_MIN = 5;

export const SURVEY_GROUPINGS = ['service', 'team', 'month', 'place'] as const;
export type SurveyGrouping = (typeof SURVEY_GROUPINGS)[number];

export interface FiguresQuestion {
  readonly by: SurveyGrouping;
  /** Both days included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly about: 'case' | 'service';
  readonly service: ServiceCode | null;
  readonly team: TeamId | null;
}

/** A share of those who said something to it, with how sure it is. */
export interface SurveyShare extends Share {
  readonly interval: Interval | null;
}

export interface SurveyFiguresOf {
  /** How many filled it in. */
  readonly responses: number;
  /** Whose question was answered fully, of all. */
  readonly answered: SurveyShare;
  /** Who found it easy: 4 or 5 of 5. */
  readonly easy: SurveyShare;
  readonly unhappy: SurveyShare;
  readonly qualities: Readonly<Record<Quality, SurveyShare>>;
}

export interface SurveyGroup {
  /** A service, a team, a month as `YYYY-MM`, or the id of a place where people are asked; null where none is known. */
  readonly group: string | null;
  /** The service of a place; null for every other group. */
  readonly within: ServiceCode | null;
  /** Null where there are too few to tell. */
  readonly figures: SurveyFiguresOf | null;
}

export interface SurveyOverview {
  /** Null where there are too few to tell. */
  readonly all: SurveyFiguresOf | null;
  readonly groups: readonly SurveyGroup[];
  /** Of the people whom we asked, who answered. */
  readonly rate: SurveyShare;
}

type Counts = Record<string, number | string | null> & {
  readonly group: string | null;
  readonly within: ServiceCode | null;
  readonly responses: number;
};

/** What people say of how they were answered: shares with their intervals, never of a person and never of a small group. */
@Injectable()
export class SurveyFigures {
  constructor(private readonly db: Database) {}

  async overview(question: FiguresQuestion): Promise<SurveyOverview> {
    const { by, from, to, about, service, team } = question;
    const values = [from, to, about, service, team];
    const [groups, [all], [rate]] = await Promise.all([
      this.db.query<Counts>(countsBy(GROUP_COLUMN[by], by === 'place' ? 'r.service' : 'NULL'), values),
      this.db.query<Counts>(countsBy('NULL'), values),
      this.db.query<{ part: number; of: number }>(RATE, [from, to, service, team]),
    ]);
    const shown = shownOf(by, groups);
    return {
      all: all ? figuresOf(all) : null,
      groups: groups.map((counts, place) => ({
        group: counts.group,
        within: counts.within,
        figures: shown[place] ? figuresOf(counts) : null,
      })),
      rate: { ...rate!, interval: shareInterval(rate!) },
    };
  }
}

/** A single small group that is hidden could be found by taking the others from the whole: the next smallest is hidden with it. */
function shownOf(by: SurveyGrouping, groups: readonly Counts[]): boolean[] {
  if (by !== 'place') return shownCounts(groups.map(({ responses }) => responses), SHOWN_MIN); // prettier-ignore
  return shownParts(groups.map(({ within, responses }) => ({ within: within ?? '', count: responses })), SHOWN_MIN); // prettier-ignore
}

function figuresOf(counts: Counts): SurveyFiguresOf | null {
  if (counts.responses < SHOWN_MIN) return null;
  const of = (name: string) => Number(counts[name]);
  return {
    responses: counts.responses,
    answered: share(of('answered'), counts.responses),
    easy: share(of('ease_good'), of('ease_all')),
    unhappy: share(of('unhappy'), counts.responses),
    qualities: Object.fromEntries(
      QUALITIES.map((quality) => [quality, share(of(`${quality}_good`), of(`${quality}_all`))]),
    ) as Record<Quality, SurveyShare>,
  };
}

/** Of a question that few answered nothing is told, however many filled in the rest. */
function share(part: number, of: number): SurveyShare {
  if (of < SHOWN_MIN) return { part: 0, of: 0, interval: null };
  return { part, of, interval: shareInterval({ part, of }) };
}

const GROUP_COLUMN: Readonly<Record<SurveyGrouping, string>> = {
  service: 'r.service',
  team: 'r.team_id::text',
  place: 'r.place_id::text',
  month: `to_char(r.given_on, 'YYYY-MM')`,
};

const RATED = ['ease', ...QUALITIES]
  .map((name) => `count(r.${name})::integer AS ${name}_all, (count(*) FILTER (WHERE r.${name} >= 4))::integer AS ${name}_good`)
  .join(', ');

function countsBy(group: string, within = 'NULL'): string {
  return `
    SELECT ${group} AS "group", ${within} AS within, count(*)::integer AS responses, (count(*) FILTER (WHERE r.answered = 'yes'))::integer AS answered,
      (count(*) FILTER (WHERE r.verdict = 'poor'))::integer AS unhappy, ${RATED}
    FROM feedback.survey_response r
    WHERE r.given_on BETWEEN $1 AND $2 AND r.about = $3 AND ($4::text IS NULL OR r.service = $4) AND ($5::uuid IS NULL OR r.team_id = $5)
    GROUP BY 1, 2 ORDER BY 2, 1 LIMIT 2000`;
}

/** By what became of the asking, so that nothing need be known of the answers. */
const RATE = `
  SELECT (count(*) FILTER (WHERE s.state = 'answered'))::integer AS part, count(*)::integer AS of
  FROM feedback.survey s JOIN casework.case c ON c.id = s.case_id
  WHERE s.asked_on BETWEEN $1 AND $2 AND ($3::text IS NULL OR c.service = $3) AND ($4::uuid IS NULL OR c.team_id = $4)`;

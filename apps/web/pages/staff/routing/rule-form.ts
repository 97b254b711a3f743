import { type RoutingRule, routingRuleSchema } from '#libs/domain/routing';
import { FormErrors } from '../../shared/form-errors.js';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';
import { type RoutingWords } from './words.js';

/** A rule as its form holds it: everything a text or a list of them. */
export interface RuleFields {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly services: readonly string[];
  readonly kinds: readonly string[];
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  /** One on a line. */
  readonly place: string;
  readonly words: string;
  readonly to: 'team' | 'triage';
  readonly team: string;
  /** Somebody of the team; empty: whoever has room. */
  readonly person: string;
}

export const NO_FIELDS: RuleFields = {
  titleEn: '',
  titleRu: '',
  services: [],
  kinds: [],
  channels: [],
  languages: [],
  place: '',
  words: '',
  to: 'team',
  team: '',
  person: '',
};

export function fieldsOf({ title, when, then }: RoutingRule): RuleFields {
  const { services = [], kinds = [], channels = [], languages = [], place = [], words = [] } = when;
  const where = then.to === 'team' ? { team: then.team, person: then.staffId ?? '' } : { team: '', person: '' };
  return {
    titleEn: title.en,
    titleRu: title.ru,
    services,
    kinds,
    channels,
    languages,
    place: place.join('\n'),
    words: words.join('\n'),
    to: then.to,
    ...where,
  };
}

export function readFields(sent: Sent): RuleFields {
  return {
    titleEn: textOf(sent, 'titleEn').trim(),
    titleRu: textOf(sent, 'titleRu').trim(),
    services: listOf(sent, 'services'),
    kinds: listOf(sent, 'kinds'),
    channels: listOf(sent, 'channels'),
    languages: listOf(sent, 'languages'),
    place: textOf(sent, 'place'),
    words: textOf(sent, 'words'),
    to: textOf(sent, 'to') === 'triage' ? 'triage' : 'team',
    team: textOf(sent, 'team'),
    person: textOf(sent, 'person'),
  };
}

/** A rule, or what is wrong with it. `teamOf`: the teams of each person who may be named. */
export function ruleOf(
  fields: RuleFields,
  teamsOf: ReadonlyMap<string, readonly string[]>,
  t: RoutingWords,
): { rule: RoutingRule; errors: null } | { rule: null; errors: FormErrors } {
  for (const field of ['titleEn', 'titleRu'] as const)
    if (fields[field] === '') return { rule: null, errors: FormErrors.at(field, t('error_title')) };
  if (fields.to === 'team' && fields.team === '') return { rule: null, errors: FormErrors.at('team', t('error_team')) };
  if (fields.to === 'team' && fields.person !== '' && !teamsOf.get(fields.person)?.includes(fields.team))
    return { rule: null, errors: FormErrors.at('person', t('error_person')) };

  const { titleEn, titleRu, services, kinds, channels, languages } = fields;
  const chosen = { services, kinds, channels, languages, place: linesOf(fields.place), words: linesOf(fields.words) };
  const read = routingRuleSchema.safeParse({
    title: { en: titleEn.slice(0, 200), ru: titleRu.slice(0, 200) },
    when: Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)),
    then: fields.to === 'triage' ? { to: 'triage' } : { to: 'team', team: fields.team, staffId: fields.person || null },
  });
  if (read.success) return { rule: read.data, errors: null };
  const field = read.error.issues[0]?.path[1] === 'place' ? 'place' : 'words';
  return { rule: null, errors: FormErrors.at(field, t('error_words')) };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

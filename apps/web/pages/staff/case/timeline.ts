import { type CivilDate, type EventPayloads, type EventType, type Language, type StaffId, type TeamId } from '#libs/kernel';
import { createTranslator, formatDate, type MessageParams } from '#libs/platform/i18n';
import { type TimelineLine } from '#libs/features/handling';
import { type CaseWords, caseWords } from './words/index.js';
import { TIMELINE_EN } from './words/timeline.en.js';
import { TIMELINE_RU } from './words/timeline.ru.js';

const sentences = createTranslator<EventType>({ en: TIMELINE_EN, ru: TIMELINE_RU });

/** What ids in an event stand for. Each gives something to say even for who is no longer known. */
export interface Names {
  person(id: StaffId): string;
  team(id: TeamId): string;
  body(id: string): string;
  service(code: string): string;
  ground(code: string): string;
}

interface Saying {
  readonly words: CaseWords;
  readonly names: Names;
  date(on: CivilDate): string;
}

type Params = { readonly [T in EventType]: (payload: EventPayloads[T], saying: Saying) => MessageParams };

const NOTHING = () => ({});
const on = ({ on: day }: { on: CivilDate }, { date }: Saying) => ({ on: date(day) });

/** What each event's sentence is filled with: ids turned into names, codes into words, dates written out. */
const PARAMS: Params = {
  'case.received': ({ channel, statutory }, { words }) => ({
    channel: words.list(`channel.${channel}`),
    statutory: statutory ? 'yes' : 'no',
  }),
  'case.imported': ({ source }) => ({ source }),
  'case.registered': on,
  'case.accepted': on,
  'case.classified': ({ kind, service }, { words, names }) => ({
    kind: words.list(`kind.${kind}`),
    service: names.service(service),
  }),
  'case.assigned': ({ teamId, staffId, reason }, { words, names }) => ({
    team: teamId === null ? 'none' : names.team(teamId),
    person: staffId === null ? 'none' : names.person(staffId),
    reason: words.list(`assignment.${reason}`),
  }),
  'point.added': NOTHING,
  'subject.linked': ({ staffId, bodyId }, { names }) => ({
    who: staffId === null ? names.body(bodyId ?? '') : names.person(staffId),
  }),
  'danger.marked': ({ by }) => ({ by }),
  'danger.cleared': NOTHING,
  'case.restricted': ({ readers }) => ({ count: readers.length }),
  'case.unrestricted': NOTHING,
  'acknowledgement.issued': NOTHING,
  'acknowledgement.sent': sent,
  'message.received': NOTHING,
  'message.sent': NOTHING,
  'note.added': NOTHING,
  'document.added': ({ sizeBytes }, { words }) => ({ size: sizeText(words, sizeBytes) }),
  'document.screened': ({ result }) => ({ result }),
  'question.asked': on,
  'question.answered': on,
  'enquiry.sent': ({ teamId, bodyId, dueOn }, { names, date }) => ({
    whom: teamId === null ? names.body(bodyId ?? '') : names.team(teamId),
    dueOn: date(dueOn),
  }),
  'enquiry.answered': NOTHING,
  'deadline.extended': ({ clock, by, decidedOn }, { words, date }) => ({
    clock: words.list(`clock.${clock}`),
    by: 'date' in by ? words.page('until', { date: date(by.date) }) : words.page('longer', by),
    on: date(decidedOn),
  }),
  'case.transferred': ({ bodyId, on: day }, { names, date }) => ({ body: names.body(bodyId), on: date(day) }),
  'case.declined': ({ ground, on: day }, { names, date }) => ({ ground: names.ground(ground), on: date(day) }),
  'answer.drafted': ({ version }) => ({ version }),
  'answer.offered': ({ version, reviewerId }, { names }) => ({
    version,
    person: reviewerId === null ? 'none' : names.person(reviewerId),
  }),
  'answer.returned': ({ version }) => ({ version }),
  'answer.approved': ({ version }) => ({ version }),
  'decision.issued': ({ points, on: day }, { words, date }) => ({
    on: date(day),
    outcomes: points.map(({ outcome }) => words.list(`outcome.${outcome}`)).join('; '),
  }),
  'answer.sent': sent,
  'notice.sent': (payload, saying) => ({ ...sent(payload, saying), notice: saying.words.list(`notice.${payload.notice}`) }),
  'notice.uncertain': ({ notice }, { words }) => ({ notice: words.list(`notice.${notice}`) }),
  'notice.failed': ({ notice, channel, next }, { words }) => ({
    notice: words.list(`notice.${notice}`),
    channel: words.list(`contact.${channel}`),
    next: next === null ? 'none' : words.list(`contact.${next}`),
  }),
  'remedy.done': on,
  'remedy.dropped': NOTHING,
  'case.withdrawn': on,
  'case.reopened': ({ ground, on: day }, { names, date }) => ({ ground: names.ground(ground), on: date(day) }),
  'case.closed': on,
  'alarm.rung': ({ kind, subject, clock }, { words }) => ({
    kind,
    subject,
    clock: clock === null ? '' : words.list(`clock.${clock}`),
  }),
  'clock.recalculated': ({ clock, from, to, cause }, { words, date }) => ({
    clock: words.list(`clock.${clock}`),
    from: date(from),
    to: date(to),
    cause,
  }),
  'contact.changed': NOTHING,
  'code.renewed': NOTHING,
  'review.asked': on,
  'review.opened': NOTHING,
  'review.refused': on,
  'decision.reviewed': ({ points, on: day }, { words, date }) => ({
    on: date(day),
    effects: effectsOf(points, words),
  }),
  'reviewers.computed': ({ free, barred }) => ({ free, barred }),
  'reviewers.none': NOTHING,
  'reviewer.recused': whom,
  'reviewer.challenged': whom,
  'challenge.decided': ({ staffId, accepted }, { names }) => ({
    person: names.person(staffId),
    accepted: accepted ? 'yes' : 'no',
  }),
  'suspension.asked': on,
  'suspension.decided': ({ granted, on: day }, { date }) => ({ granted: granted ? 'yes' : 'no', on: date(day) }),
  'case.joined': NOTHING,
  'case.parted': NOTHING,
  'answer.shared': ({ cases }) => ({ cases }),
  'answer.taken': NOTHING,
  'file.sent': ({ stage, on: day }, { names, date }) => ({ title: names.ground(stage), on: date(day) }),
  'external.decided': ({ stage, points, on: day }, { words, names, date }) => ({
    title: names.ground(stage),
    on: date(day),
    effects: effectsOf(points, words),
  }),
  'person.erased': NOTHING,
  'survey.rated': ({ verdict }) => ({ verdict }),
  'further.requested': ({ way }, { names }) => ({ way, title: names.ground(way) }),
  'further.settled': ({ way, accepted }, { names }) => ({ way, title: names.ground(way), accepted: accepted ? 'yes' : 'no' }),
};

function effectsOf(points: EventPayloads['external.decided']['points'], words: Saying['words']): string {
  return points
    .map(({ outcome, effect }) => words.page('reviewed.effect', { outcome: words.list(`outcome.${outcome}`), effect }))
    .join('; ');
}

function whom({ staffId }: { staffId: StaffId }, { names }: Saying) {
  return { person: names.person(staffId) };
}

function sent({ channel, on: day }: Pick<EventPayloads['answer.sent'], 'channel' | 'on'>, { words, date }: Saying) {
  return { channel: words.list(`contact.${channel}`), on: date(day) };
}

/** One thing that happened, as a sentence in the reader's language. */
export function sentenceOf<T extends EventType>(
  language: Language,
  { type, payload }: Pick<Extract<TimelineLine, { type: T }>, 'type' | 'payload'>,
  names: Names,
): string {
  const saying: Saying = { words: caseWords(language), names, date: (day) => formatDate(language, day) };
  const params = PARAMS[type] as (payload: unknown, saying: Saying) => MessageParams;
  return sentences(language)(type, params(payload, saying));
}

const KILO = 1024;

/** `12 KB`, `3.4 MB` in the reader's words. */
export function sizeText(words: CaseWords, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  if (kilobytes < KILO) return words.page('size.kb', { size: kilobytes });
  return words.page('size.mb', { size: Math.round(kilobytes / 102.4) / 10 });
}

import { type CaseState, type Channel, type DecisionEffect, type Kind, type Language, type Outcome } from '#libs/kernel';
import { readInstant } from './instants.js';
import { type InstantColumn, type Profile } from './profile.js';
import { Unreadable } from './reject.js';
import { cellOf, joined, marksOf, meaningOf, nameOf, type Row } from './words.js';

/** Keys are compared and indexed: whatever is longer is a text that slipped into the wrong column. */
const MAX_KEY_CHARS = 200;

/** What one row of the file says, in our words. Texts are empty where the row has none. */
export interface HistoryRow {
  readonly line: number;
  readonly raw: string;
  readonly key: string;
  readonly receivedAt: Date | null;
  readonly closedAt: Date | null;
  readonly targetAt: Date | null;
  readonly state: CaseState;
  readonly kind: Kind;
  readonly language: Language;
  readonly channel: Channel;
  readonly service: { readonly word: string; readonly name: string };
  readonly team: { readonly word: string; readonly name: string };
  readonly subject: string;
  readonly complainant: { readonly name: string; readonly email: string; readonly phone: string; readonly postalAddress: string };
  readonly text: string;
  readonly answer: string;
  readonly place: string;
  readonly wanted: string;
  readonly happened: string;
  readonly point: HistoryPoint;
  /** What is odd about the row. */
  readonly marks: readonly string[];
}

export interface HistoryPoint {
  readonly text: string;
  readonly category: string;
  readonly outcome: Outcome | null;
  readonly nativeOutcome: string | null;
  /** What a second look did to that outcome, where the file comes from; the outcome is the one after it. */
  readonly effect: DecisionEffect | null;
  /** The profile's own marks of this row. */
  readonly marks: readonly string[];
}

const FINISHED: ReadonlySet<CaseState> = new Set<CaseState>(['closed', 'transferred', 'declined', 'withdrawn']);

/** Reads a row by a profile. Throws `Unreadable` for what cannot be understood; what contradicts itself is read, and marked. */
export function readRow(profile: Profile, row: Row, now: Date): Omit<HistoryRow, 'line' | 'raw'> {
  const times = new Times(profile, row);
  const receivedAt = times.read(profile.received, 'start');
  const closedAt = times.read(profile.closed, 'start');
  const targetAt = times.read(profile.target, 'end');
  const closedBy = times.read(profile.closed, 'end');
  const state = meaningOf(row, profile.state);
  const text = joined(row, profile.text, '\n');
  const point = pointOf(profile, row);
  const odd = contradictions(profile, { receivedAt, closedAt, closedBy, targetAt, state }, now);
  return {
    key: keyOf(profile, row),
    receivedAt,
    closedAt,
    targetAt,
    state,
    kind: meaningOf(row, profile.kind),
    language: meaningOf(row, profile.language),
    channel: meaningOf(row, profile.channel),
    service: nameOf(row, profile.service),
    team: profile.team ? nameOf(row, profile.team) : { word: '', name: '' },
    subject: profile.subject ? cellOf(row, profile.subject) : '',
    complainant: complainantOf(profile, row),
    text,
    answer: joined(row, profile.answer, '\n'),
    place: joined(row, profile.place, ', '),
    wanted: joined(row, profile.wanted, '\n'),
    happened: joined(row, profile.happened, ', '),
    point,
    marks: [...odd, ...times.marks, ...(profile.text.length > 0 && text === '' ? ['no_text'] : []), ...point.marks],
  };
}

export function keyOf(profile: Profile, row: Row): string {
  const key = cellOf(row, profile.key);
  if (key === '') throw new Unreadable('key_missing', profile.key.column);
  if (key.length > MAX_KEY_CHARS) throw new Unreadable('key_too_long', profile.key.column);
  return key;
}

/** The instants of one row, and what was odd about their clock. */
class Times {
  readonly marks: string[] = [];

  constructor(
    private readonly profile: Profile,
    private readonly row: Row,
  ) {}

  read(source: InstantColumn | undefined, ofDayOnly: 'start' | 'end'): Date | null {
    const text = source ? this.row(source.column) : '';
    if (!source || text === '') return null;
    const read = readInstant(text, source.format, this.profile.timeZone, ofDayOnly);
    if (!read) throw new Unreadable('date_unreadable', source.column);
    if (read.clockChange && !this.marks.includes(read.clockChange)) this.marks.push(read.clockChange);
    return read.at;
  }
}

function pointOf(profile: Profile, row: Row): HistoryPoint {
  const { text, category, outcome, effect } = profile.point;
  const native = outcome && 'column' in outcome ? row(outcome.column) : '';
  return {
    text: joined(row, text, '\n'),
    category: joined(row, category, ', '),
    outcome: outcome && (native !== '' || 'always' in outcome) ? meaningOf(row, outcome) : null,
    nativeOutcome: native === '' ? null : native,
    effect: effect ? meaningOf(row, effect) : null,
    marks: marksOf(row, profile.marks),
  };
}

function complainantOf({ complainant = {} }: Profile, row: Row): HistoryRow['complainant'] {
  const { name, email, phone, postalAddress } = complainant;
  const text = (cell: typeof name) => (cell ? cellOf(row, cell) : '');
  return { name: text(name), email: text(email), phone: text(phone), postalAddress: text(postalAddress) };
}

interface Said extends Pick<HistoryRow, 'receivedAt' | 'closedAt' | 'targetAt' | 'state'> {
  /** The end of the day, where the file gives the day alone: closed on the day of receipt is not closed before it. */
  readonly closedBy: Date | null;
}

/** What a row says against itself. The status decides; the dates stand as they were given. */
function contradictions(profile: Profile, { receivedAt, closedAt, closedBy, targetAt, state }: Said, now: Date): string[] {
  const finished = FINISHED.has(state);
  const marks = {
    closed_before_received: closedBy !== null && receivedAt !== null && closedBy < receivedAt,
    closed_but_open_status: closedAt !== null && !finished,
    closed_without_date: closedAt === null && finished && profile.closed !== undefined,
    received_unknown: receivedAt === null && profile.received !== undefined,
    received_in_future: receivedAt !== null && receivedAt > now,
    closed_in_future: closedAt !== null && closedAt > now,
    target_before_received: targetAt !== null && receivedAt !== null && targetAt < receivedAt,
  };
  return Object.entries(marks).flatMap(([mark, holds]) => (holds ? [mark] : []));
}

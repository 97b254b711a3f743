import {
  addDays,
  type CaseState,
  type Channel,
  type CivilDate,
  type Kind,
  type Language,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';

/** Mine; my teams'; those that no team has yet; all that I may see. */
export const QUEUE_VIEWS = ['mine', 'teams', 'triage', 'all'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Late; by the end of today; within three days, or seven, today included; on no clock. */
export const DUE_SPANS = ['overdue', 'today', 'soon', 'week', 'none'] as const;
export type DueSpan = (typeof DUE_SPANS)[number];

/** What a list of open cases is narrowed to: each that is given must hold; of several values in one, any. */
export interface QueueFilters {
  readonly states?: readonly CaseState[];
  readonly services?: readonly ServiceCode[];
  readonly kinds?: readonly Kind[];
  readonly channels?: readonly Channel[];
  readonly languages?: readonly Language[];
  readonly team?: TeamId | 'none';
  readonly assignee?: StaffId | 'none';
  readonly due?: DueSpan;
  /** The first and the last day of a span, both included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** By the day of receipt. A case whose receipt is not known lies in no span. */
  readonly receivedFrom?: CivilDate;
  readonly receivedTo?: CivilDate;
  readonly danger?: boolean;
}

/** At which moment, and on which civil date of the body. */
export interface Moment {
  readonly now: Date;
  readonly today: CivilDate;
}

const DAYS_AHEAD = { today: 0, soon: 3, week: 7 } as const;

/** Puts a value among the parameters of the statement, and gives what stands for it in the text. */
export type Bind = (value: unknown) => string;

/** The filters as conditions on `casework.case c`. Only what is asked stands in the text, so that each question gets a plan of its own. */
export function filterConditions(filters: QueueFilters, moment: Moment, bind: Bind): string[] {
  const { states, services, kinds, channels, languages, team, assignee, due, danger } = filters;
  const oneOf = (column: string, values: readonly string[] | undefined) =>
    values && values.length > 0 ? [`c.${column} = ANY(${bind(values)}::text[])`] : [];
  const given = (column: string, value: string | undefined) => {
    if (value === undefined) return [];
    return value === 'none' ? [`c.${column} IS NULL`] : [`c.${column} = ${bind(value)}::uuid`];
  };
  return [
    ...oneOf('state', states),
    ...oneOf('service', services),
    ...oneOf('kind', kinds),
    ...oneOf('channel', channels),
    ...oneOf('language', languages),
    ...given('team_id', team),
    ...given('assignee_id', assignee),
    ...(due === undefined ? [] : dueConditions(due, moment, bind)),
    ...within('next_due_on', filters.dueFrom, filters.dueTo, bind),
    ...within('received_on', filters.receivedFrom, filters.receivedTo, bind),
    ...(danger === undefined ? [] : [danger ? 'c.urgency = 0' : 'c.urgency = 1']),
  ];
}

function within(column: string, from: CivilDate | undefined, to: CivilDate | undefined, bind: Bind): string[] {
  return [
    ...(from === undefined ? [] : [`c.${column} >= ${bind(from)}::date`]),
    ...(to === undefined ? [] : [`c.${column} <= ${bind(to)}::date`]),
  ];
}

function dueConditions(due: DueSpan, { now, today }: Moment, bind: Bind): string[] {
  switch (due) {
    case 'none':
      return ['c.next_due_at IS NULL'];
    case 'overdue':
      return [`c.next_due_at <= ${bind(now)}::timestamptz`];
    case 'today':
    case 'soon':
    case 'week':
      return [`c.next_due_at > ${bind(now)}::timestamptz`, `c.next_due_on <= ${bind(addDays(today, DAYS_AHEAD[due]))}::date`];
  }
}

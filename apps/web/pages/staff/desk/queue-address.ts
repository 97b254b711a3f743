import { DUE_SPANS, type QueueFilters, QUEUE_VIEWS, type QueueView } from '#libs/features/handling';
import {
  CASE_STATES,
  CHANNELS,
  type CivilDate,
  civilDate,
  KINDS,
  LANGUAGES,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';

/** A list as it stands in the address of the queue. */
export interface QueueAddress {
  readonly view: QueueView;
  readonly filters: QueueFilters;
}

/** Names of the parameters in the address, by filter. */
export const FILTER_FIELDS = {
  states: 'state',
  services: 'service',
  kinds: 'kind',
  channels: 'channel',
  languages: 'language',
  team: 'team',
  assignee: 'assignee',
  due: 'due',
  dueFrom: 'dueFrom',
  dueTo: 'dueTo',
  receivedFrom: 'receivedFrom',
  receivedTo: 'receivedTo',
  danger: 'danger',
} as const satisfies Record<keyof QueueFilters, string>;
export type FilterField = (typeof FILTER_FIELDS)[keyof QueueFilters];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VALUES_MAX = 50;

/** Reads an address as people have it: old, cut, or typed. What means nothing narrows nothing. */
export function readAddress(sent: Sent): QueueAddress {
  const one = <T extends string>(field: FilterField, known: readonly T[]) => known.find((value) => value === textOf(sent, field));
  const some = <T extends string>(field: FilterField, known: readonly T[]) =>
    known.filter((value) => listOf(sent, field).includes(value));
  const danger = one('danger', ['yes', 'no']);
  const filters = {
    states: some('state', CASE_STATES),
    services: listOf(sent, 'service').slice(0, VALUES_MAX) as ServiceCode[],
    kinds: some('kind', KINDS),
    channels: some('channel', CHANNELS),
    languages: some('language', LANGUAGES),
    team: idOrNone<TeamId>(textOf(sent, 'team')),
    assignee: idOrNone<StaffId>(textOf(sent, 'assignee')),
    due: one('due', DUE_SPANS),
    dueFrom: dayOf(textOf(sent, 'dueFrom')),
    dueTo: dayOf(textOf(sent, 'dueTo')),
    receivedFrom: dayOf(textOf(sent, 'receivedFrom')),
    receivedTo: dayOf(textOf(sent, 'receivedTo')),
    danger: danger && danger === 'yes',
  };
  return { view: QUEUE_VIEWS.find((view) => view === textOf(sent, 'view')) ?? 'mine', filters: given(filters) };
}

/** Only what narrows, always in the same order: two addresses of one list are one text. */
function given(filters: { readonly [Name in keyof QueueFilters]: QueueFilters[Name] | undefined }): QueueFilters {
  const entries = Object.entries(filters).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

function idOrNone<Id extends string>(text: string): Id | 'none' | undefined {
  if (text === 'none') return 'none';
  return UUID.test(text) ? (text as Id) : undefined;
}

function dayOf(text: string): CivilDate | undefined {
  try {
    return text === '' ? undefined : civilDate(text);
  } catch {
    return undefined;
  }
}

/** One filter as it stands in the address; of several values in one, each by itself. */
export interface FilterValue {
  readonly field: FilterField;
  readonly value: string;
}

export function filterValues(filters: QueueFilters): FilterValue[] {
  return (Object.keys(FILTER_FIELDS) as (keyof QueueFilters)[]).flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const texts = typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [value].flat();
    return texts.map((text) => ({ field: FILTER_FIELDS[name], value: text }));
  });
}

/** The address of a list, and of a place in it. */
export function addressOf({ view, filters }: QueueAddress, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ view });
  for (const { field, value } of filterValues(filters)) query.append(field, value);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `/staff/queue?${query.toString()}`;
}

/** The same list without one value of one filter. */
export function without({ view, filters }: QueueAddress, gone: FilterValue): QueueAddress {
  const kept = filterValues(filters).filter(({ field, value }) => field !== gone.field || value !== gone.value);
  const sent: Record<string, string[]> = {};
  for (const { field, value } of kept) (sent[field] ??= []).push(value);
  const single = Object.entries(sent).map(([field, values]): [string, unknown] => [
    field,
    values.length === 1 ? values[0] : values,
  ]);
  return readAddress({ view, ...Object.fromEntries(single) });
}

import { CAUSE_SPLITS, type CauseFilter, type CauseSplit, type Period } from '#libs/features/feedback';
import { civilDate, type CivilDate, type ServiceCode } from '#libs/kernel';
import { type Sent, textOf } from '../admin/shared/sent.js';

/** What an address asks for; what cannot be understood asks for everything. */
export interface CausesAsked {
  readonly split: CauseSplit;
  readonly filter: CauseFilter;
}

export function askedIn(query: Sent, usual: Period): CausesAsked {
  const text = (field: string) => textOf(query, field).trim().slice(0, 300) || null;
  const day = (field: string, otherwise: CivilDate) => dayIn(text(field) ?? '') ?? otherwise;
  return {
    split: CAUSE_SPLITS.find((known) => known === text('by')) ?? 'cause',
    filter: {
      from: day('from', usual.from),
      to: day('to', usual.to),
      cause: text('cause'),
      service: text('service') as ServiceCode | null,
      place: text('place'),
    },
  };
}

/** Null for what is no day. */
function dayIn(text: string): CivilDate | null {
  try {
    return civilDate(text);
  } catch {
    return null;
  }
}

/** The same as an address. */
export function queryOf({ split, filter: { from, to, cause, service, place } }: CausesAsked): URLSearchParams {
  return new URLSearchParams({
    by: split,
    from,
    to,
    ...(cause !== null && { cause }),
    ...(service !== null && { service }),
    ...(place !== null && { place }),
  });
}

/** What a bar stands for, and nothing else besides: the way to its cases. */
export function narrowed({ split, filter }: CausesAsked, key: string): CauseFilter {
  switch (split) {
    case 'cause':
      return { ...filter, cause: key };
    case 'service':
      return { ...filter, service: key as ServiceCode };
    case 'place':
      return { ...filter, place: key };
    case 'month':
      return { ...filter, ...monthWithin(filter, key) };
  }
}

function monthWithin({ from, to }: CauseFilter, month: string): Pick<CauseFilter, 'from' | 'to'> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = `${month}-01`;
  const last = `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
  return { from: (first > from ? first : from) as CivilDate, to: (last < to ? last : to) as CivilDate };
}

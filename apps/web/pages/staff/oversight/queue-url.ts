import { type CivilDate, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';

/** The list behind a number: the queue of everything that the reader may see, narrowed to the cases that were counted. */
export interface CountedCases {
  /** Null: no team has it yet. */
  readonly team?: TeamId | null | undefined;
  readonly service?: ServiceCode | undefined;
  readonly assignee?: StaffId | 'none' | undefined;
  readonly due?: 'overdue' | { readonly from: CivilDate | null; readonly to: CivilDate | null } | undefined;
  /** Nobody has taken them up yet. */
  readonly untouched?: boolean | undefined;
}

export function queueUrl({ team, service, assignee, due, untouched }: CountedCases): string {
  const query = new URLSearchParams({ view: 'all' });
  if (team !== undefined) query.set('team', team ?? 'none');
  if (service !== undefined) query.set('service', service);
  if (assignee !== undefined) query.set('assignee', assignee);
  if (due === 'overdue') query.set('due', due);
  else if (due !== undefined) query.set('due', `${due.from ?? ''}..${due.to ?? ''}`);
  if (untouched) query.set('untouched', '1');
  return `/staff/queue?${query.toString()}`;
}

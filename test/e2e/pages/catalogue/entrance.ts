import { type PageEntry } from '../harness/page-entry.js';

/** The doors of the house, and what stands at a door that leads nowhere. */
export const entrance: readonly PageEntry[] = [
  { name: 'not-found', who: 'anybody', status: 404, open: () => '/nowhere' },
  { name: 'not-found-staff', who: 'clerk', status: 404, open: () => '/staff/nowhere' },
];

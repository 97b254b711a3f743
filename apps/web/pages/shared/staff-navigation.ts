import { type Permission } from '#libs/kernel';
import { type SharedMessage } from './messages.en.js';

/** The places of work, in the order of the day. Somebody sees those that their roles open. */
export const STAFF_NAVIGATION = [
  { words: 'nav.queue', href: '/staff/queue', permission: 'case.read' },
] as const satisfies readonly { words: SharedMessage; href: string; permission: Permission }[];

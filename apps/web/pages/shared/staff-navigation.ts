import { type Permission } from '#libs/kernel';
import { type SharedMessage } from './messages.en.js';

/** The places of work, in the order of the day. Somebody sees those that their roles open. */
export const STAFF_NAVIGATION = [
  { words: 'nav.queue', href: '/staff/queue', permission: 'case.read' },
  { words: 'nav.admin', href: '/staff/admin', permission: 'body.manage' },
  { words: 'nav.reads', href: '/staff/admin/reads', permission: 'audit.read' },
] as const satisfies readonly { words: SharedMessage; href: string; permission: Permission }[];

import { type Permission } from '#libs/kernel';
import { type SharedMessage } from './messages.en.js';

interface StaffPlace {
  readonly words: SharedMessage;
  readonly href: string;
  readonly permission: Permission;
  /** The keys that lead there, one after the other, by their place on the keyboard. */
  readonly key?: string;
}

/** The places of work, in the order of the day. Somebody sees those that their roles open. */
export const STAFF_NAVIGATION: readonly StaffPlace[] = [
  { words: 'nav.queue', href: '/staff/queue', permission: 'case.read', key: 'KeyG KeyQ' },
  { words: 'nav.search', href: '/staff/search', permission: 'case.read', key: 'KeyG KeyS' },
  { words: 'nav.myDay', href: '/staff/my-day', permission: 'case.handle', key: 'KeyG KeyD' },
  { words: 'nav.now', href: '/staff/now', permission: 'oversight.read', key: 'KeyG KeyN' },
  { words: 'nav.measures', href: '/staff/measures', permission: 'measures.read', key: 'KeyG KeyM' },
  { words: 'nav.reports', href: '/staff/reports', permission: 'reports.manage' },
  { words: 'nav.routing', href: '/staff/routing', permission: 'routing.manage' },
  { words: 'nav.drafts', href: '/staff/drafts', permission: 'case.decide' },
  { words: 'nav.counter', href: '/staff/counter', permission: 'case.receive', key: 'KeyG KeyC' },
  { words: 'nav.print', href: '/staff/print-queue', permission: 'correspondence.print', key: 'KeyG KeyP' },
  { words: 'nav.requests', href: '/staff/requests', permission: 'requests.settle' },
  { words: 'nav.themes', href: '/staff/themes', permission: 'oversight.read' },
  { words: 'nav.surveys', href: '/staff/surveys', permission: 'surveys.read' },
  { words: 'nav.admin', href: '/staff/admin', permission: 'body.manage' },
  { words: 'nav.reads', href: '/staff/admin/reads', permission: 'audit.read' },
];

import { type Permission } from '#libs/kernel';
import { type SharedMessage } from './messages.en.js';

interface StaffPlace {
  readonly words: SharedMessage;
  readonly href: string;
  readonly permission: Permission;
  /** The keys that lead there, one after the other, by their place on the keyboard. */
  readonly key?: string;
}

interface StaffGroup {
  readonly words: SharedMessage;
  readonly places: readonly StaffPlace[];
  /** What else belongs here and is reached from these places: a single case, say. */
  readonly around?: readonly string[];
}

/**
 * The places of work, in groups by what somebody is doing: with cases, at the desk, over the whole, for the better, for the house. A new page is a line in a
 * group; six or seven groups are as many as one look takes in.
 */
export const STAFF_NAVIGATION: readonly StaffGroup[] = [
  {
    words: 'nav.cases',
    places: [
      { words: 'nav.queue', href: '/staff/queue', permission: 'case.read', key: 'KeyG KeyQ' },
      { words: 'nav.search', href: '/staff/search', permission: 'case.read', key: 'KeyG KeyS' },
      { words: 'nav.drafts', href: '/staff/drafts', permission: 'case.decide' },
      { words: 'nav.readings', href: '/staff/readings', permission: 'readings.give' },
      { words: 'nav.reviews', href: '/staff/reviews', permission: 'case.review', key: 'KeyG KeyV' },
      { words: 'nav.requests', href: '/staff/requests', permission: 'requests.settle' },
    ],
    around: ['/staff/cases'],
  },
  { words: 'nav.myDay', places: [{ words: 'nav.myDay', href: '/staff/my-day', permission: 'case.handle', key: 'KeyG KeyD' }] },
  {
    words: 'nav.desk',
    places: [
      { words: 'nav.counter', href: '/staff/counter', permission: 'case.receive', key: 'KeyG KeyC' },
      { words: 'nav.print', href: '/staff/print-queue', permission: 'correspondence.print', key: 'KeyG KeyP' },
    ],
  },
  {
    words: 'nav.oversight',
    places: [
      { words: 'nav.now', href: '/staff/now', permission: 'oversight.read', key: 'KeyG KeyN' },
      { words: 'nav.load', href: '/staff/now/load', permission: 'oversight.read', key: 'KeyG KeyL' },
      { words: 'nav.flow', href: '/staff/flow', permission: 'oversight.read', key: 'KeyG KeyF' },
      { words: 'nav.treatment', href: '/staff/equal-treatment', permission: 'oversight.read' },
      { words: 'nav.reversals', href: '/staff/reversals', permission: 'oversight.read' },
    ],
  },
  {
    words: 'nav.improvements',
    places: [
      { words: 'nav.measures', href: '/staff/measures', permission: 'measures.read', key: 'KeyG KeyM' },
      { words: 'nav.themes', href: '/staff/themes', permission: 'oversight.read', key: 'KeyG KeyT' },
      { words: 'nav.causes', href: '/staff/causes', permission: 'oversight.read' },
      { words: 'nav.surveys', href: '/staff/surveys', permission: 'surveys.read' },
      { words: 'nav.rightFirstTime', href: '/staff/right-first-time', permission: 'oversight.read' },
      { words: 'nav.loop', href: '/staff/loop', permission: 'oversight.read' },
      { words: 'nav.reports', href: '/staff/reports', permission: 'reports.manage' },
    ],
  },
  {
    words: 'nav.admin',
    places: [
      { words: 'nav.settings', href: '/staff/admin', permission: 'texts.manage', key: 'KeyG KeyA' },
      { words: 'nav.routing', href: '/staff/routing', permission: 'routing.manage', key: 'KeyG KeyR' },
      { words: 'nav.reads', href: '/staff/admin/reads', permission: 'audit.read' },
    ],
    around: ['/staff/texts', '/staff/answers'],
  },
];

export interface OpenGroup extends StaffGroup {
  readonly isHere: boolean;
}

/**
 * The groups and their places that open to somebody, with where a page lies: in one group at most, at one place at most.
 *
 * `path`: the page's own, without a query. A page within a place (`/staff/measures/7`) is at that place.
 */
export function openGroups(
  may: (permission: Permission) => boolean,
  path: string,
): { readonly groups: readonly OpenGroup[]; readonly here: string | undefined } {
  const open = STAFF_NAVIGATION.map((group) => ({ ...group, places: group.places.filter(({ permission }) => may(permission)) }));
  const here = nearestOf(open.flatMap(({ places }) => places.map(({ href }) => href)), path); // prettier-ignore
  const groups = open
    .filter(({ places }) => places.length > 0)
    .map((group) => ({
      ...group,
      isHere: here === undefined ? nearestOf(group.around ?? [], path) !== undefined : hasPlace(group, here),
    }));
  return { groups, here };
}

function hasPlace({ places }: StaffGroup, here: string): boolean {
  return places.some(({ href }) => href === here);
}

/** Of the places that a path lies under, the one that says most of it: a reader of several roles has places within places. */
export function nearestOf(places: readonly string[], path: string): string | undefined {
  const around = places.filter((place) => path === place || path.startsWith(`${place}/`));
  return around.sort((one, other) => other.length - one.length)[0];
}

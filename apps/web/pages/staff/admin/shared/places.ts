import { type Permission } from '#libs/kernel';

interface Place {
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
}

/** Every page of the administration, in groups; each is shown to whom it opens. */
export const ADMIN_PLACES = [
  {
    group: 'body',
    places: [
      { key: 'setup', href: '/staff/admin/setup', permission: 'body.manage' },
      { key: 'body', href: '/staff/admin/body', permission: 'body.manage' },
      { key: 'packs', href: '/staff/admin/packs', permission: 'routing.read' },
      { key: 'calendars', href: '/staff/admin/calendars', permission: 'body.manage' },
    ],
  },
  {
    group: 'people',
    places: [
      { key: 'staff', href: '/staff/admin/staff', permission: 'staff.manage' },
      { key: 'teams', href: '/staff/admin/teams', permission: 'staff.manage' },
      { key: 'absences', href: '/staff/admin/absences', permission: 'absence.manage' },
      { key: 'reviewers', href: '/staff/admin/reviewers', permission: 'review.pool' },
    ],
  },
  {
    group: 'catalogue',
    places: [
      { key: 'services', href: '/staff/admin/services', permission: 'catalogue.manage' },
      { key: 'bodies', href: '/staff/admin/bodies', permission: 'catalogue.manage' },
      { key: 'causes', href: '/staff/admin/causes', permission: 'catalogue.manage' },
      { key: 'routing', href: '/staff/routing', permission: 'routing.manage' },
    ],
  },
  {
    group: 'letters',
    places: [
      { key: 'templates', href: '/staff/admin/templates', permission: 'templates.manage' },
      { key: 'readingStandard', href: '/staff/readings/standard', permission: 'readings.manage' },
      { key: 'texts', href: '/staff/texts', permission: 'texts.manage' },
      { key: 'answers', href: '/staff/answers', permission: 'texts.manage' },
      { key: 'letters', href: '/staff/admin/letters', permission: 'correspondence.resolve' },
    ],
  },
  {
    group: 'system',
    places: [
      { key: 'queues', href: '/staff/admin/queues', permission: 'queues.manage' },
      { key: 'retention', href: '/staff/admin/retention', permission: 'body.manage' },
      { key: 'reads', href: '/staff/admin/reads', permission: 'audit.read' },
    ],
  },
] as const satisfies readonly { group: string; places: readonly Place[] }[];

export type AdminPlace = (typeof ADMIN_PLACES)[number]['places'][number]['key'];

import { type StaffRole } from './words.js';

/** What a member of staff may do, and by which role. Every staff route names one of these; a route that names none fails the build. */
export const PERMISSIONS = {
  'case.read': ['clerk', 'supervisor', 'auditor'],
  'case.receive': ['clerk', 'supervisor'],
  'case.register': ['clerk', 'supervisor'],
  'case.handle': ['clerk', 'supervisor'],
  'case.decide': ['clerk', 'supervisor'],
  'case.join': ['clerk', 'supervisor'],
  'case.assign': ['clerk', 'supervisor'],
  'case.review': ['clerk', 'supervisor'],
  'review.assign': ['supervisor'],
  'review.pool': ['administrator'],
  'case.transfer': ['clerk', 'supervisor'],
  'case.restrict': ['supervisor'],
  'case.extend': ['clerk', 'supervisor'],
  'surveys.ask': ['clerk', 'supervisor'],
  'surveys.read': ['supervisor', 'administrator', 'auditor'],
  'surveys.release': ['supervisor'],
  'surveys.invite': ['supervisor', 'administrator'],
  'requests.settle': ['clerk', 'supervisor'],
  'correspondence.print': ['clerk', 'supervisor'],
  'correspondence.resolve': ['supervisor', 'administrator'],
  'templates.manage': ['administrator'],
  'texts.manage': ['supervisor', 'administrator'],
  'routing.read': ['clerk', 'supervisor', 'administrator', 'auditor'],
  'routing.manage': ['supervisor', 'administrator'],
  'catalogue.manage': ['administrator'],
  'staff.read': ['clerk', 'supervisor', 'administrator', 'auditor'],
  'staff.manage': ['administrator'],
  'absence.manage': ['clerk', 'supervisor', 'administrator'],
  'body.manage': ['administrator'],
  'queues.manage': ['administrator'],
  'audit.read': ['auditor'],
  'measures.read': ['clerk', 'supervisor', 'auditor'],
  'measures.manage': ['supervisor'],
  'measures.release': ['supervisor', 'administrator'],
  'readings.give': ['clerk', 'supervisor'],
  'readings.manage': ['supervisor', 'administrator'],
  'oversight.read': ['supervisor', 'auditor'],
  'reports.manage': ['supervisor', 'administrator'],
  'themes.manage': ['supervisor'],
  'session.own': ['clerk', 'supervisor', 'administrator', 'auditor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayDo(roles: readonly StaffRole[], permission: Permission): boolean {
  return PERMISSIONS[permission].some((role) => roles.includes(role));
}

import { type Reference } from '#libs/kernel';

/** The pages of one case. */
export const SECTIONS = ['summary', 'messages', 'documents', 'decision', 'history'] as const;
export type Section = (typeof SECTIONS)[number];

export function casePath(reference: Reference, section: Section = 'summary'): string {
  return section === 'summary' ? `/staff/cases/${reference}` : `/staff/cases/${reference}/${section}`;
}

/** The whole matter up to this case, as one file. */
export function archivePath(reference: Reference): string {
  return `/staff/cases/${reference}/archive.zip`;
}

/** The form of something that can be done to the case, or to a part of it. */
export function actPath(reference: Reference, name: string, subject = ''): string {
  const address = `/staff/cases/${reference}/do/${name}`;
  return subject === '' ? address : `${address}?subject=${encodeURIComponent(subject)}`;
}

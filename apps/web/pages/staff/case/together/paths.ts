import { type Reference } from '#libs/kernel';

export function togetherPath(reference: Reference): string {
  return `/staff/cases/${reference}/together`;
}

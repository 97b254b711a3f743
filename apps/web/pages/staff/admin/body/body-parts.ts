import { createHash } from 'node:crypto';
import { type BodyValues } from './body-values.js';

const HERE = '/staff/admin/body';

/** The settings of the body in parts, each a short form of its own that saves its own fields alone. */
export const BODY_PARTS = {
  who: { href: HERE, fields: ['nameEn', 'nameRu', 'contactEn', 'contactRu', 'language'] },
  law: { href: `${HERE}/law`, fields: ['pack', 'calendar', 'timeZone', 'receivedCutoff', 'targets'] },
  alarms: { href: `${HERE}/alarms`, fields: ['warning', 'breach', 'later', 'warnAt'] },
  safety: { href: `${HERE}/safety`, fields: ['dangerWords', 'exitAddress'] },
  keeping: { href: `${HERE}/keeping`, fields: ['caseYears'] },
  telling: { href: `${HERE}/telling`, fields: ['uncertainMail', 'fourEyesAbove', 'openLicence'] },
} as const satisfies Record<string, { href: string; fields: readonly (keyof BodyValues)[] }>;

export type BodyPart = keyof typeof BODY_PARTS;

export const BODY_PART_NAMES = Object.keys(BODY_PARTS) as BodyPart[];

export function isBodyPart(name: string): name is BodyPart {
  return Object.hasOwn(BODY_PARTS, name);
}

/** All as it is saved, but for the fields of one part, which are as they were typed. */
export function withPart(part: BodyPart, saved: BodyValues, typed: BodyValues): BodyValues {
  return { ...saved, ...fieldsOf(part, typed) };
}

/** What a form remembers of its part as it was shown, so that it is noticed when somebody else saved that part meanwhile. */
export function markOf(part: BodyPart, values: BodyValues): string {
  return createHash('sha256')
    .update(JSON.stringify(fieldsOf(part, values)))
    .digest('base64url')
    .slice(0, 22);
}

/** Whether an error at `field` of a form belongs to this part: lists have a field for each of their entries (`target-answer`, `later-0`). */
export function isFieldOf(part: BodyPart, field: string): boolean {
  const entry = field.startsWith('target-') ? 'targets' : field.replace(/-\d+$/, '');
  return (BODY_PARTS[part].fields as readonly string[]).includes(entry);
}

function fieldsOf(part: BodyPart, values: BodyValues): Partial<BodyValues> {
  return Object.fromEntries(BODY_PARTS[part].fields.map((field) => [field, values[field]]));
}

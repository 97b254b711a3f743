import { type CivilDate, civilDate, DomainError, type FieldError } from '#libs/kernel';
import { listOf, type Sent, textOf } from '../../admin/shared/sent.js';

interface Named {
  /** The field's name in the form, and its `id`. */
  readonly name: string;
  /** In the reader's language, as everything that a field says. */
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export interface FieldOption {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** One question of a form on which something is done to a case. */
export type Field =
  | (Named & {
      readonly kind: 'text';
      readonly rows: number;
      readonly min: number;
      readonly max: number;
      readonly value?: string;
    })
  | (Named & { readonly kind: 'number'; readonly min: number; readonly max: number })
  | (Named & { readonly kind: 'radios' | 'select'; readonly options: readonly FieldOption[]; readonly value?: string })
  | (Named & { readonly kind: 'several'; readonly options: readonly FieldOption[]; readonly value?: readonly string[] })
  | (Named & { readonly kind: 'day'; readonly value?: CivilDate })
  | (Named & { readonly kind: 'flag' });

/** What was filled in, by the names of the fields: checked for its form, not for its meaning. */
export class Given {
  constructor(private readonly values: ReadonlyMap<string, string | number | boolean | readonly string[] | null>) {}

  text(name: string): string {
    return String(this.values.get(name) ?? '');
  }

  /** Null where it was left empty. */
  textOrNull(name: string): string | null {
    const text = this.text(name);
    return text === '' ? null : text;
  }

  dayOrNull(name: string): CivilDate | null {
    return this.textOrNull(name) as CivilDate | null;
  }

  /** One of the options; as the command names it. */
  choice<T extends string>(name: string): T {
    return this.text(name) as T;
  }

  list<T extends string>(name: string): readonly T[] {
    return (this.values.get(name) ?? []) as readonly T[];
  }

  day(name: string): CivilDate {
    return this.text(name) as CivilDate;
  }

  number(name: string): number {
    return Number(this.values.get(name) ?? 0);
  }

  flag(name: string): boolean {
    return this.values.get(name) === true;
  }
}

type Read = { readonly value: string | number | boolean | readonly string[] | null } | { readonly error: FieldError };

/** Reads what the browser sent. Errors: `request.invalid` with everything that is wrong with any field. */
export function readFields(fields: readonly Field[], sent: Sent): Given {
  const read = fields.map((field) => [field.name, readField(field, sent)] as const);
  const errors = read.flatMap(([, found]) => ('error' in found ? [found.error] : []));
  if (errors.length > 0) throw new DomainError('request.invalid', {}, errors);
  return new Given(new Map(read.map(([name, found]) => [name, 'value' in found ? found.value : null])));
}

function readField(field: Field, sent: Sent): Read {
  switch (field.kind) {
    case 'flag':
      return { value: textOf(sent, field.name) !== '' };
    case 'several':
      return readSeveral(field, sent);
    case 'day':
      return readDay(field, sent);
    default: {
      const text = textOf(sent, field.name).trim().replaceAll('\r\n', '\n');
      if (text === '') return field.optional ? { value: null } : wrong(field, 'required');
      return readText(field, text);
    }
  }
}

function readText(field: Exclude<Field, { kind: 'flag' | 'several' | 'day' }>, text: string): Read {
  switch (field.kind) {
    case 'text':
      if (text.length < field.min) return wrong(field, 'too_short', { min: field.min });
      return text.length > field.max ? wrong(field, 'too_long', { max: field.max }) : { value: text };
    case 'number': {
      if (!/^\d{1,6}$/.test(text)) return wrong(field, 'not_whole_number');
      if (Number(text) < field.min) return wrong(field, 'too_small', { min: field.min });
      return Number(text) > field.max ? wrong(field, 'too_large', { max: field.max }) : { value: Number(text) };
    }
    default:
      return field.options.some(({ value }) => value === text) ? { value: text } : wrong(field, 'unknown');
  }
}

function readSeveral(field: Extract<Field, { kind: 'several' }>, sent: Sent): Read {
  const chosen = listOf(sent, field.name);
  if (chosen.some((one) => !field.options.some(({ value }) => value === one))) return wrong(field, 'unknown');
  return chosen.length === 0 && !field.optional ? wrong(field, 'required') : { value: chosen };
}

function readDay(field: Extract<Field, { kind: 'day' }>, sent: Sent): Read {
  const parts = dayParts(sent, field.name);
  if (parts.every((part) => part === '')) return field.optional ? { value: null } : wrong(field, 'required');
  const day = dayOf(parts);
  return day === null ? wrong(field, 'invalid_date') : { value: day };
}

/** Day, month and year as they were typed. */
export function dayParts(sent: Sent, name: string): readonly [string, string, string] {
  const part = (which: string) => textOf(sent, `${name}-${which}`).trim();
  return [part('day'), part('month'), part('year')];
}

/** Null for what is no day: three inputs are one value, with one error. */
export function dayOf([day, month, year]: readonly [string, string, string]): CivilDate | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  try {
    return civilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return null;
  }
}

function wrong({ name }: Field, code: FieldError['code'], params?: FieldError['params']): { error: FieldError } {
  return { error: { field: name, code, ...(params && { params }) } };
}

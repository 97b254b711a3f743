import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { civilDate, type FieldCode } from '#libs/kernel';

/** A day as `YYYY-MM-DD` that exists in the calendar. */
export const IsCivilDate = () => checkedBy('invalid_date', isCivilDate);

/** A date and time with its offset from UTC, to at most a thousandth of a second, such as `2026-12-31T09:00:00+03:00`. */
export const IsInstant = () => checkedBy('invalid_instant', isInstant);

/** A text that says something: spaces alone do not. */
export const NotBlank = () => checkedBy('required', (value) => typeof value !== 'string' || value.trim() !== '');

/**
 * Signs that nobody sees and that do harm where a text is shown beside others: control signs, and those that turn the order of what follows around.
 * Source: Boucher and Anderson, "Trojan Source" (2021); Unicode Standard Annex 9, explicit directional embeddings, overrides and isolates.
 */
const UNSEEN_IN_A_LINE = /[\p{Cc}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;
const UNSEEN = /[^\P{Cc}\n\r\t]|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;

/** A text that is shown in one line, such as a title: in a feed, in the subject of a letter, in a cell of a file. */
export const OneLine = () =>
  checkedBy('characters_refused', (value) => typeof value !== 'string' || !UNSEEN_IN_A_LINE.test(value));

/** The same for a text of several lines. */
export const PlainText = () => checkedBy('characters_refused', (value) => typeof value !== 'string' || !UNSEEN.test(value));

/**
 * An object with fields of its own, checked by its own class. `@ValidateNested()` alone lets a list pass for an object, and checks nothing
 * without `@Type()`.
 */
export const Nested = (type: () => new () => object) => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of objects, each checked by its class. */
export const NestedList = (type: () => new () => object, max: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(max), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));

/** The constraint is named by the code it gives, which is how `fieldErrors` knows it. */
function checkedBy(code: FieldCode, validate: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name: code, validator: { validate, defaultMessage: () => code } });
}

function isCivilDate(value: unknown): boolean {
  return typeof value === 'string' && succeeds(() => civilDate(value));
}

function isInstant(value: unknown): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
  return typeof value === 'string' && form.test(value) && succeeds(() => Temporal.Instant.from(value));
}

function succeeds(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

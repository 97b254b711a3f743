import { Transform } from 'class-transformer';

/** Boxes of a form: one that is ticked comes as a text, several as a list. A field whose boxes are all empty is not sent: give it `= []`. */
export const AsList = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) || value === undefined ? value : [value]));

/** One box that stands for yes. */
export const AsYes = () => Transform(({ value }: { value: unknown }) => value === 'yes');

import { type ComponentChildren } from 'preact';

/** What stands where upstream takes HTML: JSX. A string is text here as everywhere in JSX, and is escaped. */
export type Slot = ComponentChildren;

/** A place in a list that was left empty by a condition: `isOpen && { text: … }`. */
export type Falsy = null | undefined | false | '';

/** `undefined` leaves an attribute out; `{ value: true, optional: true }` writes its name alone. */
export type Attributes = Readonly<
  Record<string, AttributeValue | { readonly value: AttributeValue; readonly optional?: boolean }>
>;
type AttributeValue = string | number | boolean | undefined;

/** Sentences by the plural rule of the page's language; `%{count}` stands for the number. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** One of the three inputs of a date. */
export interface DateInputPart {
  readonly name?: string;
  readonly id?: string;
  readonly label?: string;
  readonly value?: string | number;
  readonly error?: boolean;
  readonly autocomplete?: string;
  readonly pattern?: string;
  readonly classes?: string;
  readonly attributes?: Attributes;
}

/** One of the two must be given; where both are, upstream takes the HTML. */
export type Either<Text extends string, Html extends string> =
  | ({ readonly [Name in Text]: string } & { readonly [Name in Html]?: Slot })
  | ({ readonly [Name in Html]: Slot } & { readonly [Name in Text]?: string });

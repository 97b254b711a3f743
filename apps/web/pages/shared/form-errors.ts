import { DomainError, type FieldError, type Language } from '#libs/kernel';
import { errorText, fieldText } from '#libs/platform/i18n';
import { RequestPipe } from '#libs/platform/http';
import { type Type } from '@nestjs/common';
import { sharedText } from './messages.js';

/** What was wrong with a form, in the reader's language. */
export class FormErrors {
  private constructor(
    private readonly general: string | null,
    private readonly fields: ReadonlyMap<string, string>,
    private readonly form: string,
  ) {}

  /**
   * A refusal as a form shows it. `names` gives the form's own sentence for a field, or for a field and a code (`email`, `email.invalid_email`);
   * `elsewhere` maps a field of the command to the one of the form; `form` is the address of the page where the fields stand, if it is another than this.
   */
  static of(
    language: Language,
    { code, params, fields }: DomainError,
    {
      names = {},
      elsewhere = {},
      form = '',
    }: { names?: Readonly<Record<string, string>>; elsewhere?: Readonly<Record<string, string>>; form?: string } = {},
  ): FormErrors {
    const sentence = (error: FieldError, field: string) =>
      names[`${field}.${error.code}`] ?? names[field] ?? ownSentence(language, error) ?? fieldText(language, error);
    const told = fields.map((error): [string, string] => {
      const field = elsewhere[error.field] ?? error.field;
      return [field, sentence(error, field)];
    });
    return new FormErrors(fields.length > 0 ? null : errorText(language, { code, params }), new Map(told.reverse()), form);
  }

  /** A single sentence beside one field. */
  static at(field: string, sentence: string): FormErrors {
    return new FormErrors(null, new Map([[field, sentence]]), '');
  }

  /** The sentence beside a field. */
  on(field: string): string | undefined {
    return this.fields.get(field);
  }

  /** The same, as the components take it. */
  messageOn(field: string): { text: string } | undefined {
    const text = this.on(field);
    return text === undefined ? undefined : { text };
  }

  /** For the summary on top: each sentence leads to its field, whose `id` is the field's name. */
  summary(): { text: string; href?: string }[] {
    const general = this.general === null ? [] : [{ text: this.general }];
    return [...general, ...[...this.fields].reverse().map(([field, text]) => ({ text, href: `${this.form}#${field}` }))];
  }
}

/** A page asks for a day in three fields, which its readers need not know is one value. */
function ownSentence(language: Language, { code }: FieldError): string | null {
  return code === 'invalid_date' ? sharedText(language)('error.day') : null;
}

export type Attempt<T> = { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: DomainError };

/** Does it, and hands over a refusal instead of throwing it: a form is shown again with it. Faults of ours are thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work(), refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { value: null, refusal: error };
    throw error;
  }
}

const PIPE = new RequestPipe();

/** Reads what a form sent into its DTO, by the DTO's own checks. An empty field counts as not filled in, and surrounding space as not typed. */
export function readForm<T extends object>(dto: Type<T>, sent: unknown): Promise<Attempt<T>> {
  return attempt<T>(async () => (await PIPE.transform(filledIn(sent), { type: 'body', metatype: dto })) as T);
}

/** The same for work that is attempted as a whole: throws the refusal. */
export async function formIn<T extends object>(dto: Type<T>, sent: unknown): Promise<T> {
  const { value, refusal } = await readForm(dto, sent);
  if (refusal) throw refusal;
  return value;
}

function filledIn(sent: unknown): Record<string, unknown> {
  const entries = Object.entries((sent ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]): [string, unknown] => [name, trimmed(value)]).filter(([, value]) => value !== ''),
  );
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : value;
}

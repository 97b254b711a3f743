import { IntlMessageFormat } from 'intl-messageformat';
import { DomainError, type Language, type NoticeKind } from '#libs/kernel';
import { messageArguments } from '#libs/platform/i18n';
import { LETTER_VARIABLES, type Value, type Values } from './letter-variables.js';
import { escapeMarkdown } from './markdown.js';
import { withOneStop } from './words.js';

/** A template's text: the first line is the subject, the rest the body in Markdown; both are ICU messages. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

export type TemplateProblem =
  'noSubject' | 'noBody' | 'syntax' | 'unknownVariable' | 'missingVariable' | 'blockInSubject' | 'unguarded';

export function splitTemplate(source: string): TemplateText {
  const [subject = '', ...lines] = source.replace(/\r\n?/g, '\n').trim().split('\n');
  return { subject: subject.trim(), body: lines.join('\n').trim() };
}

/**
 * Whether a template can be used for letters of this kind.
 * Errors: `template.invalid` with `problem` and, where there is one, the `variable`.
 */
export function checkTemplate(kind: NoticeKind, source: string): void {
  const { subject, body } = splitTemplate(source);
  if (subject === '') throw invalid('noSubject');
  if (body === '') throw invalid('noBody');

  const known = LETTER_VARIABLES[kind];
  const [inSubject, inBody] = [usesIn(subject), usesIn(body)];
  for (const { name, use, within, branches } of [...inSubject, ...inBody]) {
    const variable = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!variable) throw invalid('unknownVariable', name);
    // An absent value is the word `none`: what shows it without a choice would print that word.
    const chooses = use === 'select' && branches.includes('none');
    if (variable.optional && !chooses && !within.includes(name)) throw invalid('unguarded', name);
  }
  const block = inSubject.find(({ name }) => known[name]?.is === 'block');
  if (block) throw invalid('blockInSubject', block.name);

  const missing = Object.keys(known).find((name) => known[name]!.needed && !inBody.some((use) => use.name === name));
  if (missing !== undefined) throw invalid('missingVariable', missing);
}

/**
 * The subject and the Markdown of one letter.
 * `required`: what this letter cannot do without, though others of its kind can. Errors: `letter.variable_missing`.
 */
export function fillTemplate(
  kind: NoticeKind,
  language: Language,
  source: string,
  values: Values,
  required: readonly string[] = [],
): { subject: string; markdown: string } {
  const known = LETTER_VARIABLES[kind];
  const missing = Object.keys(known).find((name) => (required.includes(name) || !known[name]!.optional) && isEmpty(values[name]));
  if (missing !== undefined) throw new DomainError('letter.variable_missing', { variable: missing });

  const { subject, body } = splitTemplate(source);
  const names = Object.keys(known);
  const said = (as: (value: NonNullable<Value>) => string) =>
    Object.fromEntries(names.map((name) => [name, isEmpty(values[name]) ? 'none' : as(values[name])]));
  return {
    subject: withOneStop(format(language, subject, said(asText))).replace(/\s+/g, ' '),
    markdown: withOneStop(format(language, body, said(asMarkdown))),
  };
}

function isEmpty(value: Value | undefined): value is null | undefined {
  return value === null || value === undefined || ('text' in value ? value.text : value.markdown).trim() === '';
}

function asText(value: NonNullable<Value>): string {
  return 'text' in value ? value.text : value.markdown;
}

function asMarkdown(value: NonNullable<Value>): string {
  return 'text' in value ? escapeMarkdown(value.text) : value.markdown;
}

function usesIn(message: string): ReturnType<typeof messageArguments> {
  try {
    return messageArguments(message);
  } catch {
    throw invalid('syntax');
  }
}

function format(language: Language, message: string, values: Record<string, string>): string {
  return String(messageOf(language, message).format(values));
}

/** A hundred thousand letters have one text: it is read once. The few that a body has in use at a time. */
const READ_MAX = 100;
const read = new Map<string, IntlMessageFormat>();

function messageOf(language: Language, message: string): IntlMessageFormat {
  const key = `${language} ${message}`;
  let known = read.get(key);
  if (!known) {
    if (read.size >= READ_MAX) read.clear();
    read.set(key, (known = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })));
  }
  return known;
}

function invalid(problem: TemplateProblem, variable?: string): DomainError {
  return new DomainError('template.invalid', { problem, ...(variable === undefined ? {} : { variable }) });
}

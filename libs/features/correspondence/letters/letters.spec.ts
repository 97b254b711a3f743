import { LANGUAGES, NOTICE_KINDS } from '#libs/kernel';
import { SHIPPED_LETTERS } from '../templates/index.js';
import { LETTER_VARIABLES, type Values } from './letter-variables.js';
import { madeUpValues } from './made-up.js';
import { escapeMarkdown, rendered, toHtml } from './markdown.js';
import { mailParts } from './letter-pages.js';
import { checkTemplate, fillTemplate } from './template.js';

const LETTERS = NOTICE_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

const toText = (markdown: string): string => rendered(markdown).text;

function refusalOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

describe('a letter as it ships', () => {
  it.each(LETTERS)('%s in %s may be used, and says everything with nothing left open', (kind, language) => {
    const source = SHIPPED_LETTERS[kind][language];
    checkTemplate(kind, source);

    const letter = { language, ...fillTemplate(kind, language, source, madeUpValues(kind, language)) };
    const { text, html } = mailParts(letter);
    for (const part of [letter.subject, text, html.replace(/<[^>]*>/g, '')])
      expect(part).not.toMatch(/[{}]|none|undefined|\*\*|\n#/);
    expect(text).not.toMatch(/\n{3}/);
  });

  it.each(LETTERS)('%s in %s reads well when everything optional is absent', (kind, language) => {
    const values: Values = Object.fromEntries(
      Object.entries(madeUpValues(kind, language)).map(([name, value]) => [
        name,
        LETTER_VARIABLES[kind][name]!.optional ? null : value,
      ]),
    );
    const { subject, markdown } = fillTemplate(kind, language, SHIPPED_LETTERS[kind][language], values);
    expect(`${subject}\n${toText(markdown)}`).not.toMatch(/[{}]|none|undefined|\n{3}| {2}\S| [.,:]/);
  });

  it.each(LETTERS)('%s in %s is not sent without what it cannot do without', (kind, language) => {
    const source = SHIPPED_LETTERS[kind][language];
    for (const [name, { optional }] of Object.entries(LETTER_VARIABLES[kind])) {
      if (optional) continue;
      for (const nothing of [null, { text: ' ' }]) {
        const filling = () => fillTemplate(kind, language, source, { ...madeUpValues(kind, language), [name]: nothing });
        expect(refusalOf(filling)).toMatchObject({ code: 'letter.variable_missing', params: { variable: name } });
      }
    }
  });

  it.each(LETTERS)('%s in %s keeps to short sentences', (kind, language) => {
    const text = toText(fillTemplate(kind, language, SHIPPED_LETTERS[kind][language], madeUpValues(kind, language)).markdown);
    const sentences = text.split(/(?<=[.!?:])\s|\n/);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });
});

describe('a template', () => {
  const good = SHIPPED_LETTERS.message.en;

  it.each([
    ['', 'noSubject', undefined],
    ['Only a subject', 'noBody', undefined],
    [`${good}\n{name`, 'syntax', undefined],
    [`${good}\n{price}`, 'unknownVariable', 'price'],
    [`${good}\n{constructor}`, 'unknownVariable', 'constructor'],
    [good.replace('{words}', ''), 'missingVariable', 'words'],
    [good.replace('{reference}', '{link}'), 'blockInSubject', 'link'],
    [`${good}\nDear {name}`, 'unguarded', 'name'],
    [`${good}\n{name, select, anna {Anna} other {{name}}}`, 'unguarded', 'name'],
  ])('is refused: %#', (source, problem, variable) => {
    const params = variable === undefined ? { problem } : { problem, variable };
    expect(refusalOf(() => checkTemplate('message', source))).toMatchObject({ code: 'template.invalid', params });
  });

  it('lets an answer be demanded more of by its procedure', () => {
    const values = { ...madeUpValues('answer', 'en'), nameOfOfficial: null };
    const fill = (required: string[]) => () => fillTemplate('answer', 'en', SHIPPED_LETTERS.answer.en, values, required);
    expect(fill([])).not.toThrow();
    expect(fill(['nameOfOfficial'])).toThrow('letter.variable_missing');
  });
});

describe('what people wrote', () => {
  const written =
    '# Not a heading\n\n1. [a link](https://evil.example) <script>alert(1)</script> **bold** {x} `code`\n    indented & "quoted"\n- item\n---';

  it('is shown as they wrote it, and does nothing', () => {
    expect(toText(escapeMarkdown(written))).toBe(`${written.replace(/\n {4}/, '\n')}\n`);
    const html = toHtml(escapeMarkdown(written));
    expect(html).not.toMatch(/<(script|a|h1|strong|ol|ul|li|code|hr)\b/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('cannot break out of the letter around it', () => {
    const values = {
      ...madeUpValues('message', 'en'),
      words: { markdown: escapeMarkdown(written) },
      name: { text: '{link} *me*' },
    };
    const { markdown } = fillTemplate('message', 'en', SHIPPED_LETTERS.message.en, values);
    expect(toText(markdown)).toContain('Hello {link} *me*,');
    expect(toHtml(markdown).match(/<a /g)).toHaveLength(1);
  });

  it('stays in the subject on one line', () => {
    const values = { ...madeUpValues('message', 'en'), reference: { text: 'K7QM\r\nBcc: all@example.org' } };
    expect(fillTemplate('message', 'en', SHIPPED_LETTERS.message.en, values).subject).not.toMatch(/[\r\n]/);
  });
});

describe('a letter that is read part by part', () => {
  /** With a definition in it, which shows nothing, it is read as a whole. */
  const whole = (markdown: string) => `${markdown}\n\n[nowhere]: /used`;

  it.each([
    'One\n\ntwo\n \n\nthree',
    '- one\n\n- two\n\n  more of two\n\n- three\n\nend',
    '1. one\n\n2. two\n\n-\n\n- x',
    'Heading\n---\n\ntext\n\n---\n\n> said\n\n> said again',
    '- a\n  - b\n\n    c\n\nd',
    '\n\nlate',
  ])('is the same as in one: %j', (markdown) => {
    expect([toHtml(markdown), toText(markdown)]).toEqual([toHtml(whole(markdown)), toText(whole(markdown))]);
  });

  it.each(LETTERS)('is the same: %s in %s', (kind, language) => {
    const { markdown } = fillTemplate(kind, language, SHIPPED_LETTERS[kind][language], madeUpValues(kind, language));
    expect([toHtml(markdown), toText(markdown)]).toEqual([toHtml(whole(markdown)), toText(whole(markdown))]);
  });
});

describe('Markdown as text', () => {
  it('keeps lists together and shows links bare', () => {
    expect(toText('Hello\n\n## What\n\n- one\n- two\n  more\n\n<https://example.org/a_b-c>\n\n**bold** end')).toBe(
      'Hello\n\nWhat\n\n- one\n- two\n  more\n\nhttps://example.org/a_b-c\n\nbold end\n',
    );
  });
});

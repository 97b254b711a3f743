import MarkdownIt from 'markdown-it';

/** Letters are Markdown: paragraphs, headings, lists, bold, and links that we write. What people wrote is escaped and stays as they wrote it. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true, typographer: false }).disable([
  'image',
  'code',
  'fence',
]);
type Token = ReturnType<typeof markdown.parse>[number];

/** Any text as Markdown that shows just this text. Source: CommonMark 0.31, section 2.4: every ASCII punctuation mark may be escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .join('\n')
    .trim();
}

/** A letter, or a part of one, in both of its forms. */
interface Rendered {
  readonly html: string;
  /** For readers without HTML: lines, dashes and bare links, without the marks of Markdown. */
  readonly text: string;
}

export function toHtml(source: string): string {
  return rendered(source).html;
}

/** Both forms out of one reading. A letter is read part by part, so that what a hundred thousand letters have in common is read once. */
export function rendered(source: string): Rendered {
  const parts = partsOf(source).map(renderedPart);
  const texts = parts.map(({ text }) => text).filter((text) => text !== '');
  return { html: parts.map(({ html }) => html).join(''), text: `${texts.join('\n\n')}\n` };
}

const KNOWN_MAX = 500;
const known = new Map<string, Rendered>();

function renderedPart(source: string): Rendered {
  let part = known.get(source);
  if (!part) {
    const tokens = markdown.parse(source, {});
    part = { html: markdown.renderer.render(tokens, markdown.options, {}), text: textOf(tokens) };
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(source, part);
  }
  return part;
}

/** A blank line ends a paragraph or heading. It does not end a list, whose items may stand apart, nor what is set in under one. */
function partsOf(source: string): string[] {
  const parts: string[] = [];
  for (const block of source.split(/\n[^\S\n]*\n+/)) {
    const before = parts.at(-1);
    const goesOn = before !== undefined && (/^\s/.test(block) || (isList(before) && isList(block)));
    if (goesOn) parts[parts.length - 1] = `${before}\n\n${block}`;
    else parts.push(block);
  }
  return /^\s{0,3}\[[^\]]*\]:/m.test(source) ? [source] : parts; // a link named in one place may be used in another
}

function isList(block: string): boolean {
  return /^\s*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(block);
}

function textOf(tokens: readonly Token[]): string {
  const blocks: string[] = [];
  let inItem = '';
  for (const token of tokens) {
    if (token.type === 'list_item_open') inItem = '- ';
    if (token.type === 'list_item_close') inItem = '';
    if (token.type === 'hr') blocks.push('---');
    if (token.type !== 'inline') continue;
    const text = (token.children ?? []).map(inlineText).join('');
    blocks.push(inItem + (token.level > 1 ? text.replaceAll('\n', '\n  ') : text));
    if (inItem !== '') inItem = '  ';
  }
  return join(blocks);
}

/** Items of a list stand close together, everything else apart. */
function join(blocks: readonly string[]): string {
  return blocks.reduce((letter, block) => {
    const close = block.startsWith('- ') && /(^|\n)[- ] [^\n]*$/.test(letter);
    return letter === '' ? block : `${letter}${close ? '\n' : '\n\n'}${block}`;
  }, '');
}

function inlineText(token: Token): string {
  return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
}

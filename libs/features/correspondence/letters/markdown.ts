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

export function toHtml(source: string): string {
  return markdown.render(source);
}

/** The same for readers without HTML: lines, dashes and bare links, without the marks of Markdown. */
export function toText(source: string): string {
  const blocks: string[] = [];
  let inItem = '';
  for (const token of markdown.parse(source, {})) {
    if (token.type === 'list_item_open') inItem = '- ';
    if (token.type === 'list_item_close') inItem = '';
    if (token.type === 'hr') blocks.push('---');
    if (token.type !== 'inline') continue;
    const text = (token.children ?? []).map(inlineText).join('');
    blocks.push(inItem + (token.level > 1 ? text.replaceAll('\n', '\n  ') : text));
    if (inItem !== '') inItem = '  ';
  }
  return `${join(blocks)}\n`;
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

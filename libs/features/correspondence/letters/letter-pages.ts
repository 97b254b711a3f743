import { createHash } from 'node:crypto';
import { type Language } from '#libs/kernel';
import { rendered, toHtml } from './markdown.js';
import { words } from './words.js';

/** As links are on our pages: 8.3 to 1 on white. */
const LINK_COLOUR = '#1b5089';

/** The two parts of a mail, from one source. */
export function mailParts({ language, subject, markdown }: { language: Language; subject: string; markdown: string }) {
  const body = rendered(markdown);
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 42em">
${body.html.replaceAll('<a href=', `<a style="color: ${LINK_COLOUR}" href=`)}</body>
</html>
`;
  return { text: body.text, html };
}

const PRINT_STYLE = `
  @page { size: A4; margin: 20mm 20mm 20mm 25mm }
  body { font: 12pt/1.45 serif; max-width: 165mm; margin: 0 auto }
  address { white-space: pre-line; font-style: normal; min-height: 35mm; margin: 25mm 0 15mm 85mm }
  h1 { font-size: 14pt } h2 { font-size: 12pt; break-after: avoid }
  a { color: inherit; overflow-wrap: anywhere }
`;

/** What the page of a letter may do: show itself. Its one style is known by its hash. */
export const PRINT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PRINT_STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

export interface PrintedLetter {
  readonly language: Language;
  readonly subject: string;
  readonly markdown: string;
  readonly reference: string;
  readonly address: string;
  /** In words. */
  readonly date: string;
}

/** A letter to be printed, with the address where a window envelope shows it. */
export function printPage({ language, subject, markdown, reference, address, date }: PrintedLetter): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(words(language)('print_title', { reference }))}</title><style>${PRINT_STYLE}</style></head>
<body>
<address>${escapeHtml(address)}</address>
<p>${escapeHtml(date)}</p>
<h1>${escapeHtml(subject)}</h1>
${toHtml(markdown)}</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

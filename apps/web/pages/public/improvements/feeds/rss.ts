import { type CivilDate } from '#libs/kernel';
import { feedPath } from '../asking.js';
import { licenceText } from '../licence.js';
import { type Feed, type NewsItem } from './news.js';

type Attributes = Readonly<Record<string, string>>;

/**
 * RSS 2.0, with the address of the feed itself and its licence by their own modules.
 * Source: RSS 2.0 Specification (RSS Advisory Board, 2.0.11); Atom's `link` as RSS Best Practices Profile asks; creativeCommons RSS module.
 */
export function rssOf({ language, title, description, origin, bodyName, licence, news }: Feed): string {
  const channel = [
    element('title', title),
    element('link', `${origin}/improvements?lang=${language}`),
    element('description', description),
    element('language', language),
    element('copyright', `${bodyName}. ${licenceText(licence, language)}`),
    element('creativeCommons:license', licence.url),
    `<atom:link${attributes({ href: origin + feedPath('xml', language), rel: 'self', type: 'application/rss+xml' })}/>`,
    ...(news[0] ? [element('lastBuildDate', rfc822(news[0].on))] : []),
    ...news.map((item) => itemOf(item, origin)),
  ];
  const names = attributes({
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss${names}><channel>\n${channel.join('\n')}\n</channel></rss>\n`;
}

function itemOf({ id, path, title, text, on, tags }: NewsItem, origin: string): string {
  const parts = [
    element('title', title),
    element('link', origin + path),
    element('guid', origin + id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(on)),
    ...tags.map((tag) => element('category', tag)),
    element('description', text),
  ];
  return `<item>\n${parts.join('\n')}\n</item>`;
}

/** A day without an hour is told as its noon in UTC: the same day nearly everywhere. */
function rfc822(on: CivilDate): string {
  return new Date(`${on}T12:00:00Z`).toUTCString().replace('GMT', '+0000');
}

function element(name: string, text: string, of: Attributes = {}): string {
  return `<${name}${attributes(of)}>${escaped(text)}</${name}>`;
}

function attributes(of: Attributes): string {
  return Object.entries(of)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** Signs that XML 1.0 has no place for, written in any way, would make the whole feed unreadable: they are left out. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

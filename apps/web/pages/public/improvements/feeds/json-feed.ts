import { feedPath } from '../asking.js';
import { licenceText } from '../licence.js';
import { type Feed } from './news.js';

/** JSON Feed 1.1; the licence, which it has no word for, stands in an extension as its authors advise. Source: jsonfeed.org/version/1.1. */
export function jsonFeedOf({ language, title, description, origin, bodyName, licence, news }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: `${origin}/improvements?lang=${language}`,
    feed_url: origin + feedPath('json', language),
    authors: [{ name: bodyName, url: origin }],
    _licence: {
      about: `${origin}/improvements?lang=${language}`,
      code: licence.code,
      title: licenceText(licence, language),
      url: licence.url,
    },
    items: news.map(({ id, path, title: named, text, on, tags }) => ({
      id: origin + id,
      url: origin + path,
      title: named,
      content_text: text,
      date_published: `${on}T12:00:00Z`,
      tags,
    })),
  });
}

import { type FeedLink } from '../../shared/document.js';
import { type PageContext } from '../../shared/page-context.js';
import { feedPath } from './asking.js';
import { type Licence, licenceText } from './licence.js';
import { improvementsText } from './words.js';

export function feedsOf({ language }: PageContext): readonly FeedLink[] {
  const t = improvementsText(language);
  return [
    { href: feedPath('xml', language), type: 'application/rss+xml', title: t('feed_rss') },
    { href: feedPath('json', language), type: 'application/feed+json', title: t('feed_json') },
  ];
}

/** Where programs fetch the same, and what may be done with it. */
export function FeedLinks({ page, licence }: { page: PageContext; licence: Licence }) {
  const t = improvementsText(page.language);
  const [before, after] = t('licence', { licence: '|' }).split('|');
  return (
    <section aria-labelledby="feeds">
      <h2 class="govuk-heading-m" id="feeds">
        {t('feeds')}
      </h2>
      <p class="govuk-body">{t('feeds_about')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {feedsOf(page).map(({ href, type, title }) => (
          <li key={href}>
            <a class="govuk-link" href={href} type={type}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {before}
        <a class="govuk-link" href={licence.url} rel="license">
          {licenceText(licence, page.language)}
        </a>
        {after}
      </p>
    </section>
  );
}

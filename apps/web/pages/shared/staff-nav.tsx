import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';
import { type OpenGroup, openGroups } from './staff-navigation.js';

/**
 * The places of work above every page: the groups in one row, the places of the group one is in below them. On a phone the same stands in one list that
 * unfolds, without a script; it holds every place, so keys lead anywhere from everywhere.
 */
export function StaffNav({ page }: { page: PageContext }) {
  const t = sharedText(page.language);
  const { groups, here } = openGroups((permission) => page.staff?.may(permission) ?? false, page.path);
  if (groups.length === 0) return null;
  const open = groups.find(({ isHere }) => isHere);
  return (
    <nav class="otk-nav" aria-label={t('staff.navigation')}>
      <div class="otk-nav__wide">
        <Groups page={page} groups={groups} here={here} />
        {open && open.places.length > 1 && (
          <div class="otk-nav__below">
            <div class="otk-width">
              <Places page={page} group={open} here={here} />
            </div>
          </div>
        )}
      </div>
      <details class="otk-nav__menu">
        <summary class="otk-nav__summary">
          {t('staff.menu')}
          {open && <span class="otk-nav__at">{whereWords(page, open, here)}</span>}
        </summary>
        {groups.map((group) => (
          <section key={group.words} class="otk-nav__section">
            {group.places.length > 1 && <p class="otk-nav__heading">{t(group.words)}</p>}
            <Places page={page} group={group} here={here} />
          </section>
        ))}
      </details>
    </nav>
  );
}

function Groups({ page, groups, here }: { page: PageContext; groups: readonly OpenGroup[]; here: string | undefined }) {
  const t = sharedText(page.language);
  return (
    <ul class="otk-width otk-nav__list">
      {groups.map(({ words, places, isHere }) => {
        const isPage = places.length === 1 && places[0]?.href === here;
        return (
          <li key={words}>
            <a
              class="otk-nav__link otk-nav__link--group"
              href={places[0]?.href}
              data-key={places.length === 1 ? places[0]?.key : undefined}
              aria-current={isHere ? (isPage ? 'page' : 'true') : undefined}
            >
              {t(words)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Places({ page, group, here }: { page: PageContext; group: OpenGroup; here: string | undefined }) {
  const t = sharedText(page.language);
  return (
    <ul class="otk-nav__list">
      {group.places.map(({ href, words, key }) => (
        <li key={href}>
          <a class="otk-nav__link" href={href} data-key={key} aria-current={href === here ? 'page' : undefined}>
            {t(words)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function whereWords(page: PageContext, group: OpenGroup, here: string | undefined): string {
  const t = sharedText(page.language);
  return t(group.places.find(({ href }) => href === here)?.words ?? group.words);
}

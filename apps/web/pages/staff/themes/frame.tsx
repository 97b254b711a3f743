import { type ComponentChildren } from 'preact';
import { NotificationBanner } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { themesText } from './words.js';

const PLACES = [
  { words: 'themes.proposed', href: '/staff/themes' },
  { words: 'themes.accepted', href: '/staff/themes?state=accepted' },
  { words: 'themes.dismissed', href: '/staff/themes?state=dismissed' },
  { words: 'themes.signals', href: '/staff/themes/signals' },
] as const;

const DONE = ['accept', 'dismiss', 'split', 'join', 'cases', 'search'] as const;
export type DoneCode = (typeof DONE)[number];

export function doneOf(text: string): DoneCode | null {
  return DONE.find((code) => code === text) ?? null;
}

interface FrameProps {
  page: PageContext;
  title: string;
  /** Which of the places this is; null: none of them. */
  here: (typeof PLACES)[number]['words'] | null;
  done?: DoneCode | null;
  errors?: FormErrors | null;
  children: ComponentChildren;
}

/** Around every page of themes: the places beside each other, what was wrong, what was done. */
export function ThemesFrame({ page, title, here, done = null, errors = null, children }: FrameProps) {
  const t = themesText(page.language);
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <nav class="otk-subnav" aria-label={t('themes.nav')}>
        <ul>
          {PLACES.map(({ words, href }) => (
            <li key={href}>
              <a href={href} aria-current={words === here ? 'page' : undefined}>
                {t(words)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Summary page={page} errors={errors} />
      {done !== null && (
        <NotificationBanner type="success" titleText={t('theme.done_title')}>
          <p class="govuk-notification-banner__heading">{t(`theme.done_${done}`)}</p>
        </NotificationBanner>
      )}
      {children}
    </StaffLayout>
  );
}

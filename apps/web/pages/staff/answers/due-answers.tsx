import { WarningText } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { answersText } from './words.js';

/** An alarm for those who answer for approved answers: so many may be wrong by now. Nothing where none is due. */
export function DueAnswers({ page, due, href }: { page: PageContext; due: number; href: string | null }) {
  if (due === 0) return null;
  const t = answersText(page.language);
  const title = t('due.title', { count: due });
  return (
    <WarningText iconFallbackText={t('due')}>
      {href === null ? (
        title
      ) : (
        <a class="govuk-link" href={href}>
          {title}
        </a>
      )}
      <span class="otk-answers__about">{t('due.about')}</span>
    </WarningText>
  );
}

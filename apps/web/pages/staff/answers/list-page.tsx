import { type AnswerListed } from '#libs/features/handling';
import { type GroupNames } from '#libs/features/oversight';
import { localDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { AdminPage } from '../admin/shared/admin-page.js';
import { ButtonLink, List } from '../admin/shared/parts.js';
import { DueAnswers } from './due-answers.js';
import { Source } from './source.js';
import { ANSWERS, answersText } from './words.js';

interface ListPageProps {
  page: PageContext;
  answers: readonly AnswerListed[];
  names: GroupNames;
  timeZone: string;
  done: string | null;
}

/** All of them, those whose review is due on top. */
export function AnswersPage({ page, answers, names, timeZone, done }: ListPageProps) {
  const t = answersText(page.language);
  const approved = ({ approvedByName, approvedAt }: AnswerListed) => {
    const date = formatDate(page.language, localDate(approvedAt, timeZone));
    return <span data-as-written>{t('by.one', { name: approvedByName ?? t('by.nobody'), date })}</span>;
  };
  const rows = answers.map((answer) => [
    <a key={answer.id} class="govuk-link" href={`${ANSWERS}/${answer.id}`}>
      {page.language === 'ru' ? answer.titleRu : answer.titleEn}
    </a>,
    names.services.get(answer.service) ?? answer.service,
    <Source key="source" text={answer.source} />,
    approved(answer),
    <>
      {formatDate(page.language, answer.reviewOn)} {answer.isDue && <Tag text={t('due')} classes="govuk-tag--orange" />}
      {answer.toldBefore && !answer.isDue && <span class="otk-quiet otk-answers__told">{t('toldBefore')}</span>}
    </>,
  ]);
  const head = [t('name'), t('service'), t('source'), t('by'), t('review')];
  return (
    <AdminPage page={page} place="answers" title={t('title')} done={done}>
      <p class="govuk-body otk-measure">{t('intro')}</p>
      <DueAnswers page={page} due={answers.filter(({ isDue }) => isDue).length} href={null} />
      <p>
        <ButtonLink href={`${ANSWERS}/new`}>{t('new')}</ButtonLink>
      </p>
      <List caption={t('title')} head={head} rows={rows} empty={t('empty')} />
    </AdminPage>
  );
}

import { type TroubledNotice } from '#libs/features/correspondence';
import { type Page as PageOf } from '#libs/platform/http';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { Further, List } from '../shared/parts.js';
import { instantText } from '../shared/times.js';
import { letterText } from './words.js';

export interface LettersPageProps {
  page: PageContext;
  failed: PageOf<TroubledNotice>;
  uncertain: PageOf<TroubledNotice>;
  timeZone: string;
  done: string | null;
}

export function LettersPage({ page, failed, uncertain, timeZone, done }: LettersPageProps) {
  const t = letterText(page.language);
  return (
    <AdminPage page={page} place="letters" title={t('letters.title')} done={done}>
      <p class="govuk-body">{t('letters.otherWayAbout')}</p>
      <Troubled page={page} notices={failed} timeZone={timeZone} title={t('letters.failed')} empty={t('letters.failedNone')} />
      <Troubled
        page={page}
        notices={uncertain}
        timeZone={timeZone}
        title={t('letters.uncertain')}
        empty={t('letters.uncertainNone')}
      />
    </AdminPage>
  );
}

interface TroubledProps {
  page: PageContext;
  notices: PageOf<TroubledNotice>;
  timeZone: string;
  title: string;
  empty: string;
}

function Troubled({ page, notices, timeZone, title, empty }: TroubledProps) {
  const t = letterText(page.language);
  const rows = notices.items.map((notice) => [
    t(`kind.${notice.kind}`),
    notice.reference ?? t('letters.account'),
    t(`channel.${notice.channel}`),
    <>
      <code>{notice.lastError ?? '–'}</code>
      <p class="otk-quiet">{t('letters.tries', { attempts: notice.attempts })}</p>
    </>,
    instantText(page.language, notice.createdAt, timeZone),
    <Acts page={page} notice={notice} />,
  ]);
  const head = ['letter', 'case', 'channel', 'why', 'since', 'action'] as const;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <List caption={title} head={head.map((key) => t(`letters.${key}`))} rows={rows} empty={empty} />
      <Further page={page} path="/staff/admin/letters" next={notices.next} />
    </>
  );
}

function Acts({ page, notice }: { page: PageContext; notice: TroubledNotice }) {
  const t = letterText(page.language);
  const acts = [
    ...(notice.state === 'failed' ? [{ act: 'retry', words: t('letters.retry') }] : []),
    ...(notice.state === 'uncertain'
      ? [
          { act: 'sendAgain', words: t('letters.retry') },
          { act: 'sent', words: t('letters.sent') },
        ]
      : []),
    ...(notice.hasOtherWay ? [{ act: 'otherWay', words: t('letters.otherWay') }] : []),
  ];
  return (
    <PageForm page={page} action={`/staff/admin/letters/${notice.noticeId}`} class="otk-acts">
      {acts.map(({ act, words }) => (
        <button
          key={act}
          type="submit"
          name="act"
          value={act}
          class="otk-link-button"
          aria-label={t('letters.actOf', { act: words, kind: t(`kind.${notice.kind}`), reference: notice.reference ?? '' })}
        >
          {words}
        </button>
      ))}
    </PageForm>
  );
}

import { type OneOfMany } from '#libs/casework';
import { errorText } from '#libs/platform/i18n';
import { Button, InsetText } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { type BulkOrder } from './bulk-acts.js';
import { deskText } from './words.js';

interface BulkPageProps {
  page: PageContext;
  /** Null where nothing was chosen. */
  order: BulkOrder | null;
  /** What would become of each case, or what has. */
  lines: readonly OneOfMany[];
  isDone: boolean;
  /** The list from which the cases were chosen. */
  back: string;
}

/** What would happen to each of the chosen cases, and why not to the others; after the act, what did. */
export function BulkPage({ page, order, lines, isDone, back }: BulkPageProps) {
  const t = deskText(page.language);
  const ready = lines.filter(({ refusal }) => refusal === null);
  return (
    <StaffLayout page={page} title={t(isDone ? 'bulk.result' : 'bulk.preview')}>
      <div class="otk-page-column">
        <a class="govuk-back-link" href={back}>
          {t('bulk.back')}
        </a>
        <h1 class="govuk-heading-l">
          {order && <span class="govuk-caption-l">{t(`bulk.act.${order.act}`)}</span>}
          {t(isDone ? 'bulk.result' : 'bulk.preview')}
        </h1>
        {order === null && <p class="govuk-body">{t('bulk.none')}</p>}
        {order !== null && !isDone && <InsetText text={t('bulk.previewHint')} />}
        {lines.length > 0 && (
          <ul class="otk-outcomes">
            {lines.map(({ reference, refusal }) => (
              <li key={reference} class={refusal ? 'otk-outcomes__refused' : 'otk-outcomes__done'}>
                <a class="govuk-link" href={`/staff/cases/${reference}`}>
                  {reference}
                </a>{' '}
                <span>
                  {refusal
                    ? t('bulk.refused', { why: errorText(page.language, refusal) })
                    : t(isDone ? 'bulk.was' : 'bulk.would')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {order !== null && !isDone && <Confirm page={page} order={order} lines={ready} back={back} />}
      </div>
    </StaffLayout>
  );
}

function Confirm({
  page,
  order,
  lines,
  back,
}: {
  page: PageContext;
  order: BulkOrder;
  lines: readonly OneOfMany[];
  back: string;
}) {
  const t = deskText(page.language);
  if (lines.length === 0) return <p class="govuk-body">{t('bulk.nothing')}</p>;
  const chosen = order.cases.filter(({ reference }) => lines.some((line) => line.reference === reference));
  return (
    <PageForm page={page} action="/staff/queue/bulk">
      <input type="hidden" name="act" value={order.act} />
      <input type="hidden" name="to" value={[order.teamId, order.staffId].filter(Boolean).join('/')} />
      <input type="hidden" name="service" value={order.service ?? ''} />
      <input type="hidden" name="back" value={back} />
      {chosen.map(({ reference, seen }) => (
        <input key={reference} type="hidden" name="case" value={`${reference}:${seen}`} />
      ))}
      <Button text={t('bulk.do', { count: lines.length })} preventDoubleClick={true} />
    </PageForm>
  );
}

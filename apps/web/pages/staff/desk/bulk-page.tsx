import { type OneOfMany } from '#libs/casework';
import { errorText } from '#libs/platform/i18n';
import { type Away } from '#libs/platform/identity';
import { Button, InsetText, WarningText } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { awayText, awayWords } from '../away/away-today.js';
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
  /** Whoever would be given them, and is not here. */
  away: Away | null;
}

/** What would happen to each of the chosen cases, and why not to the others; after the act, what did. */
export function BulkPage({ page, order, lines, isDone, back, away }: BulkPageProps) {
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
        {order !== null && !isDone && <Confirm page={page} order={order} lines={ready} back={back} away={away} />}
      </div>
    </StaffLayout>
  );
}

interface ConfirmProps extends Pick<BulkPageProps, 'page' | 'lines' | 'back' | 'away'> {
  order: BulkOrder;
}

function Confirm({ page, order, lines, back, away }: ConfirmProps) {
  const t = deskText(page.language);
  if (lines.length === 0) return <p class="govuk-body">{t('bulk.nothing')}</p>;
  const chosen = order.cases.filter(({ reference }) => lines.some((line) => line.reference === reference));
  const deputy = away?.deputy ?? null;
  return (
    <>
      {away && <WarningText text={awayText(page.language, away)} iconFallbackText={t('bulk.preview')} />}
      {deputy && (
        <p class="govuk-body">
          <a class="govuk-link" href={rehearsalFor({ ...order, cases: chosen, staffId: deputy.staffId }, back)}>
            {awayWords(page.language)('instead', deputy)}
          </a>
        </p>
      )}
      <Order page={page} order={order} chosen={chosen} back={back} away={away} />
    </>
  );
}

/** What would happen if somebody else were given them. */
function rehearsalFor({ act, teamId, staffId, cases }: BulkOrder, back: string): string {
  const query = new URLSearchParams({ act, to: `${teamId ?? ''}/${staffId ?? ''}`, back });
  for (const { reference, seen } of cases) query.append('case', `${reference}:${seen}`);
  return `/staff/queue/bulk?${query.toString()}`;
}

interface OrderProps extends Pick<ConfirmProps, 'page' | 'order' | 'back' | 'away'> {
  chosen: BulkOrder['cases'];
}

function Order({ page, order, chosen, back, away }: OrderProps) {
  const count = chosen.length;
  const text = away ? awayWords(page.language)('allTheSame', { name: away.name }) : deskText(page.language)('bulk.do', { count });
  return (
    <PageForm page={page} action="/staff/queue/bulk">
      <input type="hidden" name="act" value={order.act} />
      <input type="hidden" name="to" value={[order.teamId, order.staffId].filter(Boolean).join('/')} />
      <input type="hidden" name="service" value={order.service ?? ''} />
      <input type="hidden" name="back" value={back} />
      {chosen.map(({ reference, seen }) => (
        <input key={reference} type="hidden" name="case" value={`${reference}:${seen}`} />
      ))}
      <Button text={text} preventDoubleClick={true} />
    </PageForm>
  );
}

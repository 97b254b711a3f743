import { type QueueLine } from '#libs/features/handling';
import { type CivilDate } from '#libs/kernel';
import { Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { Due, shortDate } from './due.js';
import { StateTag } from './state-tag.js';
import { deskText } from './words.js';

interface QueueTableProps {
  page: PageContext;
  lines: readonly QueueLine[];
  today: CivilDate;
  /** The form that the boxes belong to; null where nothing can be done with the cases. */
  formId: string | null;
  /** False where all are one person's. */
  withOwner?: boolean;
  /** Whether every box is ticked from the beginning. */
  isAllChosen?: boolean;
}

const COLUMNS = ['case', 'about', 'due', 'state', 'owner'] as const;

/**
 * The cases, a line each. What tells two of one service apart is the day they came: the place and the words of a matter are the person's own and may hold
 * where they live, so that no list shows them. On a phone each line is a card: the roles say what the styles then no longer show.
 */
export function QueueTable({ page, lines, today, formId, withOwner = true, isAllChosen = false }: QueueTableProps) {
  const t = deskText(page.language);
  const columns = withOwner ? COLUMNS : COLUMNS.filter((column) => column !== 'owner');
  return (
    <table class="otk-queue" role="table" aria-label={t('queue.list')} data-list>
      <thead role="rowgroup">
        <tr role="row">
          {formId !== null && (
            <th role="columnheader" scope="col" class="otk-queue__choose">
              {t('column.choose')}
            </th>
          )}
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <QueueRow key={line.caseId} {...{ page, line, today, formId, withOwner, isAllChosen }} />
        ))}
      </tbody>
    </table>
  );
}

interface QueueRowProps extends Omit<QueueTableProps, 'lines'> {
  line: QueueLine;
}

function QueueRow({ page, line, today, formId, withOwner, isAllChosen }: QueueRowProps) {
  const t = deskText(page.language);
  const { reference } = line;
  return (
    <tr role="row" class="otk-queue__row" data-row data-live={`row-${line.caseId}`} data-live-gone={t('queue.gone')}>
      {formId !== null && (
        <td role="cell" class="otk-queue__choose">
          <label class="otk-box">
            <input
              type="checkbox"
              name="case"
              value={`${reference}:${line.version}`}
              form={formId}
              checked={isAllChosen}
              data-row-box
            />
            <span class="govuk-visually-hidden">{t('row.choose', { reference })}</span>
          </label>
        </td>
      )}
      <td role="cell" class="otk-queue__case">
        <a class="govuk-link otk-queue__link" href={`/staff/cases/${reference}`} data-row-link>
          {reference}
        </a>
      </td>
      <td role="cell" class="otk-queue__about">
        {line.danger && <Tag text={t('row.danger')} classes="otk-tag govuk-tag--red" />}
        {line.restricted && <Tag text={t('row.restricted')} classes="otk-tag govuk-tag--purple" />}
        <span class="otk-queue__service">{line.serviceTitle[page.language] ?? line.service}</span>{' '}
        <span class="otk-queue__kind">
          {[t(`kind.${line.kind}`), line.receivedOn && t('row.received', { date: shortDate(page.language, line.receivedOn) })]
            .filter(Boolean)
            .join(' ')}
        </span>
      </td>
      <td role="cell" class="otk-queue__due">
        <Due language={page.language} dueOn={line.nextDueOn} today={today} isFinal={line.nextBecause.length === 0} />
      </td>
      <td role="cell" class="otk-queue__state">
        <StateTag language={page.language} state={line.status} />
      </td>
      {withOwner && (
        <td role="cell" class="otk-queue__owner">
          <Owner page={page} line={line} />
        </td>
      )}
    </tr>
  );
}

function Owner({ page, line: { assigneeName, teamName } }: { page: PageContext; line: QueueLine }) {
  const t = deskText(page.language);
  if (assigneeName !== null) return <span data-as-written>{shortName(assigneeName)}</span>;
  return (
    <span class="otk-quiet">{teamName === null ? t('row.noTeam') : t('row.nobodyOf', { team: teamName[page.language] })}</span>
  );
}

/** As an office writes it, where a line must hold it: `Дорожников К. Л.` Names of other shapes stand as they are. */
function shortName(name: string): string {
  const [surname = '', first = '', patronymic = '', ...more] = name.split(' ');
  if (patronymic === '' || more.length > 0 || !/^[А-ЯЁ]/.test(surname)) return name;
  return `${surname}\u00a0${first.charAt(0)}.\u00a0${patronymic.charAt(0)}.`;
}

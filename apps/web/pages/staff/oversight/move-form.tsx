import { type CaseToMove, type GroupNames, type TeamLoad } from '#libs/features/oversight';
import { type CivilDate } from '#libs/kernel';
import { type Away } from '#libs/platform/identity';
import { Button, type FigureCell, FigureTable, Tag } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { awayWords } from '../away/away-today.js';
import { TextField } from '../admin/shared/fields.js';
import { CaseLink } from './frame.js';
import { type SentReassignment } from './reassignment.js';
import { type PageWords, pageText, shortDate } from './words.js';

export interface MoveFormProps {
  page: PageContext;
  /** Where the form goes. */
  action: string;
  cases: readonly CaseToMove[];
  teams: readonly TeamLoad[];
  names: GroupNames;
  today: CivilDate;
  sent: SentReassignment | null;
  errors: FormErrors | null;
}

/** Cases to be ticked, and whom to give them to: everybody with what they carry, so that nobody is given what they cannot do. */
export function MoveForm(props: MoveFormProps) {
  const { page, action, cases, sent, errors } = props;
  const t = pageText(page.language);
  const mayMove = page.staff?.may('case.assign') ?? false;
  if (!mayMove) return <CaseTable {...props} mayMove={false} />;
  return (
    <PageForm page={page} action={action}>
      <CaseTable {...props} mayMove />
      {cases.length > 0 && (
        <fieldset class="otk-move">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t('move.title')}</legend>
          <div class="otk-move__fields">
            <TargetField {...props} />
            <TextField name="note" label={t('move.note')} hint={t('move.note_hint')} errors={errors} value={sent?.note ?? ''} />
          </div>
          {sent?.away && <AwayButtons page={page} away={sent.away} to={sent.to} />}
          <Button text={t('move.submit')} classes={sent?.away ? 'govuk-button--secondary' : ''} preventDoubleClick />
        </fieldset>
      )}
    </PageForm>
  );
}

/** Whoever was chosen is not here: it can go to who stands in, or to them all the same. Another choice in the list is asked about anew. */
function AwayButtons({ page, away, to }: { page: PageContext; away: Away; to: string }) {
  const t = awayWords(page.language);
  const [teamId = ''] = to.split(':');
  return (
    <div class="govuk-button-group">
      {away.deputy && (
        <Button text={t('instead', away.deputy)} name="instead" value={`${teamId}:${away.deputy.staffId}`} preventDoubleClick />
      )}
      <Button
        text={t('allTheSame', { name: away.name })}
        name="again"
        value={to}
        classes="govuk-button--warning"
        preventDoubleClick
      />
    </div>
  );
}

function TargetField({ page, teams, sent, errors }: MoveFormProps) {
  const t = pageText(page.language);
  const error = errors?.on('to');
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for="to">
        {t('move.to')}
      </label>
      {error && (
        <p class="govuk-error-message" id="to-error">
          {error}
        </p>
      )}
      <select class="govuk-select" id="to" name="to" aria-describedby={error ? 'to-error' : undefined}>
        <option value="">{t('move.choose')}</option>
        {teams.map((team) => (
          <optgroup key={team.teamId} label={team.name[page.language]}>
            <Option value={`${team.teamId}:`} text={t('move.queue', { team: team.name[page.language] })} sent={sent} />
            {team.members.map(({ staffId, name, open, capacity, awayTo }) => (
              <Option
                key={staffId}
                value={`${team.teamId}:${staffId}`}
                text={
                  awayTo === null
                    ? t('move.person', { name, open, capacity })
                    : t('move.person_away', { name, date: shortDate(page.language, awayTo) })
                }
                sent={sent}
              />
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Option({ value, text, sent }: { value: string; text: string; sent: SentReassignment | null }) {
  return (
    <option value={value} selected={sent?.to === value}>
      {text}
    </option>
  );
}

function CaseTable({ page, cases, names, today, sent, errors, mayMove }: MoveFormProps & { mayMove: boolean }) {
  const t = pageText(page.language);
  const error = errors?.on('cases');
  return (
    <>
      {error && <p class="govuk-error-message">{error}</p>}
      <FigureTable
        id="cases"
        label={t('risk.title')}
        classes="otk-figures--cases"
        named={mayMove ? 1 : 0}
        columns={[...(mayMove ? [t('risk.tick')] : []), ...CASE_COLUMNS.map((key) => t(key))]}
        rows={cases.map((one) => ({
          key: one.reference,
          cells: [
            ...(mayMove ? [tickCell(one, t, sent)] : []),
            { content: <Named one={one} t={t} /> },
            { content: <Due page={page} one={one} today={today} /> },
            one.nextClock === null ? null : t(`clock.${one.nextClock}`),
            names.services.get(one.service) ?? one.service,
            one.teamName?.[page.language] ?? null,
            whoHas(one, t),
          ],
        }))}
      />
    </>
  );
}

const CASE_COLUMNS = ['risk.case', 'risk.due', 'risk.what', 'risk.service', 'risk.team', 'risk.who'] as const;

function tickCell(one: CaseToMove, t: PageWords, sent: SentReassignment | null): FigureCell {
  return { content: <Tick one={one} t={t} isTicked={sent?.cases.includes(tickOf(one)) ?? false} />, classes: 'otk-tick' };
}

function Named({ one: { reference, danger }, t }: { one: CaseToMove; t: PageWords }) {
  return (
    <>
      <CaseLink reference={reference} />
      {danger && (
        <>
          {' '}
          <Tag text={t('risk.danger')} classes="govuk-tag--red" />
        </>
      )}
    </>
  );
}

function Due({ page, one: { nextDueOn, nextBecause }, today }: { page: PageContext; one: CaseToMove; today: CivilDate }) {
  const t = pageText(page.language);
  if (nextDueOn === null) return <>–</>;
  return (
    <>
      {shortDate(page.language, nextDueOn)}
      {nextDueOn < today && (
        <>
          {' '}
          <Tag text={t('risk.late')} classes="govuk-tag--red" />
        </>
      )}
      {nextBecause.length > 0 && <span class="otk-quiet"> {t('risk.not_final')}</span>}
    </>
  );
}

function Tick({ one, t, isTicked }: { one: CaseToMove; t: PageWords; isTicked: boolean }) {
  return (
    <label class="otk-tick__label">
      <input type="checkbox" name="cases" value={tickOf(one)} checked={isTicked} />
      <span class="govuk-visually-hidden">{t('risk.select', { reference: one.reference })}</span>
    </label>
  );
}

/** The case, and how much of it the reader has seen: it is not moved behind anybody's back. */
function tickOf({ reference, version }: CaseToMove): string {
  return `${reference}:${version}`;
}

function whoHas({ assigneeName, assigneeAway }: CaseToMove, t: PageWords): string {
  if (assigneeName === null) return t('risk.nobody');
  return assigneeAway ? t('risk.away', { name: assigneeName }) : assigneeName;
}

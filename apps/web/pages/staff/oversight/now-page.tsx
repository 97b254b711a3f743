import { GROUPINGS } from '#libs/features/oversight';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { AgeBuckets, DueBuckets } from './buckets.js';
import { BurnDownFigure } from './burn-down-figure.js';
import { Choice, ChoiceForm, Done, NothingYet } from './frame.js';
import { Letters, Remedies, Rung, TeamLoads } from './lists.js';
import { MoveForm } from './move-form.js';
import { type NowFacts } from './now-facts.js';
import { dueBetween, ofTeam, queueUrl } from './queue-url.js';
import { type SentReassignment } from './reassignment.js';
import { Tiles } from './tiles.js';
import { longDate, pageText } from './words.js';

export interface NowPageProps {
  page: PageContext;
  facts: NowFacts;
  /** How many cases were just given to somebody else. */
  moved: number;
  sent?: SentReassignment | null;
  errors?: FormErrors | null;
}

/** One look: what is open, what will be late, and who can take it. */
export function NowPage({ page, facts, moved, sent = null, errors = null }: NowPageProps) {
  const t = pageText(page.language);
  const { moment, totals } = facts.figures;
  const isNew = totals.open === 0 && facts.alarms.length === 0 && facts.promises.promised === 0;
  return (
    <StaffLayout page={page} title={t('now.title')} error={errors !== null}>
      <Summary page={page} errors={errors} />
      <Done page={page} moved={moved} />
      <div class="otk-head" data-live-on="any" data-live-query="moved=0">
        <div>
          <h1 class="govuk-heading-l otk-head__title">{t('now.title')}</h1>
          <p class="otk-quiet otk-head__note">{t('now.as_of', { date: longDate(page.language, moment.today) })}</p>
        </div>
        {!isNew && <NowChoice page={page} facts={facts} />}
      </div>
      {isNew ? (
        <NothingYet title={t('now.empty_title')} body={t('now.empty_body')}>
          <a class="govuk-link govuk-body" href="/">
            {t('now.empty_start')}
          </a>
        </NothingYet>
      ) : (
        <>
          <Tiles page={page} facts={facts} />
          {totals.open === 0 ? (
            <p class="govuk-body">{t('now.calm_title')}</p>
          ) : (
            <Open page={page} facts={facts} sent={sent} errors={errors} />
          )}
          <div class="otk-columns">
            <Remedies page={page} remedies={facts.lateRemedies} />
            <Letters page={page} letters={facts.letters} timeZone={moment.timeZone} />
          </div>
        </>
      )}
    </StaffLayout>
  );
}

function NowChoice({ page, facts: { by, team, names } }: { page: PageContext; facts: NowFacts }) {
  const t = pageText(page.language);
  const teams = [...names.teams].map(([value, text]) => ({ value, text }));
  return (
    <ChoiceForm action="/staff/now" submit={t('now.show')}>
      <Choice
        name="team"
        label={t('now.team')}
        value={team ?? ''}
        choices={[{ value: '', text: t('now.all_teams') }, ...teams]}
      />
      <Choice
        name="by"
        label={t('now.by')}
        value={by}
        choices={GROUPINGS.map((value) => ({ value, text: t(`now.by_${value}`) }))}
      />
    </ChoiceForm>
  );
}

type OpenProps = Required<Pick<NowPageProps, 'page' | 'facts' | 'sent' | 'errors'>>;

function Open({ page, facts, sent, errors }: OpenProps) {
  return (
    <>
      <div class="otk-columns otk-columns--wide-first">
        <div>
          <BurnDownFigure page={page} facts={facts} />
          <TeamLoads page={page} teams={facts.teams} />
        </div>
        <Rung page={page} alarms={facts.alarms} timeZone={facts.figures.moment.timeZone} />
      </div>
      <AtRisk page={page} facts={facts} sent={sent} errors={errors} />
      <DueBuckets page={page} facts={facts} />
      <AgeBuckets page={page} facts={facts} />
    </>
  );
}

function AtRisk({ page, facts, sent, errors }: OpenProps) {
  const t = pageText(page.language);
  const { atRisk, figures, team, by, teams, names } = facts;
  const query = new URLSearchParams({ by, ...(team !== null && { team }) });
  return (
    <section aria-labelledby="at-risk" class="otk-panel">
      <h2 class="otk-panel__title" id="at-risk">
        {t('risk.title')}
      </h2>
      {atRisk.items.length === 0 ? (
        <p class="govuk-body">{t('risk.none')}</p>
      ) : (
        <MoveForm
          page={page}
          action={`/staff/now/reassignments?${query.toString()}`}
          cases={atRisk.items}
          teams={teams}
          names={names}
          today={figures.moment.today}
          sent={sent}
          errors={errors}
        />
      )}
      {atRisk.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={queueUrl({ ...(team !== null && ofTeam(team)), ...dueBetween(null, figures.soonOn) })}>
            {t('risk.more')}
          </a>
        </p>
      )}
    </section>
  );
}

import {
  type EffectAnswer,
  type EffectEstimate,
  type MeasureStory,
  type MeasureView,
  type TellingView,
} from '#libs/features/feedback';
import { type CivilDate, type Language } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { Button, SummaryList } from '#libs/ui';
import { type ComponentChildren } from 'preact';
import { EffectPart } from '../../public/improvements/effect-part.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { ButtonLink } from '../admin/shared/parts.js';
import { calledIn, type MeasureChoices } from './choices.js';
import { History } from './history.js';
import { Milestones, type MilestoneValues } from './milestones.js';
import { measurePath, MeasuresFrame, MeasureTag } from './parts.js';
import { Said } from './said.js';
import { TellingsPart } from './tellings.js';
import { measuresText } from './words.js';

export interface MeasurePageProps {
  page: PageContext;
  view: MeasureView;
  choices: MeasureChoices;
  /** The latest of its ledger, what happened last first. */
  history: PageOf<MeasureStory>;
  effect: EffectEstimate | null;
  /** What its people say; null where too few answered yet to be told even here. */
  helped: EffectAnswer | null;
  /** Answered since under its causes, and not linked. */
  offered: number;
  today: CivilDate;
  timeZone: string;
  /** How its people were told, and are being told. */
  tellings: readonly TellingView[];
  done?: string | null;
  errors?: FormErrors | null;
  milestone?: MilestoneValues;
}

/** Everything about one measure, and what comes next. */
export function MeasurePage(props: MeasurePageProps) {
  const { page, view, done = null, errors = null } = props;
  const { number, state } = view.measure;
  const t = measuresText(page.language);
  const title = titleOf(page.language, view);
  return (
    <MeasuresFrame page={page} title={title} up={{ href: '/staff/measures', text: t('title') }} done={done} errors={errors}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t('number', { number })}</span> {title} <MeasureTag page={page} state={state} />
      </h1>
      <div class="otk-change">
        <div>
          <Next {...props} />
          <TellingsPart {...props} />
          <Cases {...props} />
          <What {...props} />
          <Milestones {...props} errors={errors} />
        </div>
        <div>
          <EffectSection {...props} />
          <Said {...props} />
          <History {...props} />
        </div>
      </div>
    </MeasuresFrame>
  );
}

function titleOf(language: Language, { measure }: MeasureView): string {
  return language === 'ru' ? measure.titleRu : measure.titleEn;
}

/** What its state asks for: the one act that leads on, and the ways aside. */
function Next({ page, view }: MeasurePageProps) {
  const t = measuresText(page.language);
  const { measure, acts, mayRevise } = view;
  const may = page.staff?.may('measures.manage') ?? false;
  const here = (part: string) => measurePath(measure.number, part);
  const direct = (['adopt', 'start', 'complete'] as const).filter((act) => acts.includes(act));
  return (
    <section class="otk-change-next" aria-labelledby="next">
      <h2 class="govuk-heading-s" id="next">
        {t('next')}
      </h2>
      <p class="govuk-body">{t(`next_${measure.state}`)}</p>
      {may && direct.length > 0 && (
        <PageForm page={page} action={here('acts')}>
          <input type="hidden" name="seen" value={String(measure.version)} />
          <div class="govuk-button-group">
            {direct.map((act, place) => (
              <Button
                key={act}
                text={t(`act_${act}`)}
                name="act"
                value={act}
                classes={place === 0 ? '' : 'govuk-button--secondary'}
                preventDoubleClick
              />
            ))}
          </div>
        </PageForm>
      )}
      {may && acts.includes('verify') && <ButtonLink href={here('verify')}>{t('act_verify')}</ButtonLink>}
      <ul class="otk-change-next__more">
        {may && mayRevise && <LinkTo href={here('edit')} text={t('act_edit')} />}
        {may && acts.includes('drop') && <LinkTo href={here('drop')} text={t('act_drop')} />}
        {measure.adoptedOn !== null && <LinkTo href={`/improvements/${measure.number}`} text={t('public')} />}
      </ul>
    </section>
  );
}

function LinkTo({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  );
}

function Cases({ page, view, offered }: MeasurePageProps) {
  const t = measuresText(page.language);
  const href = measurePath(view.measure.number, 'cases');
  return (
    <section aria-labelledby="cases">
      <h2 class="govuk-heading-m" id="cases">
        {t('cases')}
      </h2>
      <p class="govuk-body">
        {t('cases_count', { count: view.cases })}{' '}
        <a class="govuk-link" href={href}>
          {t('cases_open')}
        </a>
      </p>
      {offered > 0 && (
        <p class="govuk-inset-text">
          <a class="govuk-link" href={`${href}#offered`}>
            {t('cases_offered', { count: offered })}
          </a>
        </p>
      )}
    </section>
  );
}

function What({ page, view, choices }: MeasurePageProps) {
  const { language } = page;
  const t = measuresText(language);
  const { measure, causes, ownerName, proposedByName } = view;
  const date = formatDate(language, measure.proposedOn);
  const proposed = proposedByName === null ? t('proposed_itself', { date }) : t('proposed_by', { date, name: proposedByName });
  const rows: [string, ComponentChildren][] = [
    [t('what_change'), <Both key="change" language={language} en={measure.changeEn} ru={measure.changeRu} />],
    [t('what_expected'), <Both key="expected" language={language} en={measure.expectedEn} ru={measure.expectedRu} />],
    [t('what_seen'), <Both key="seen" language={language} en={measure.seenByEn} ru={measure.seenByRu} />],
    ...both(t('what_reason'), language, measure.dropReasonEn, measure.dropReasonRu),
    ...both(t('what_evidence'), language, measure.evidenceEn, measure.evidenceRu),
    [t('what_service'), measure.service === null ? t('several_services') : calledIn(choices.services, measure.service)],
    [t('what_place'), measure.place === null ? t('nothing') : <span data-as-written>{measure.place}</span>],
    [t('what_causes'), causes.map((cause) => calledIn(choices.causes, cause)).join('; ') || t('nothing')],
    [t('what_owner'), ownerName],
    [t('what_team'), measure.teamId === null ? t('no_team') : calledIn(choices.teams, measure.teamId)],
    [t('what_due'), formatDate(language, measure.dueOn)],
    [t('what_proposed'), proposed],
  ];
  return (
    <section aria-labelledby="what">
      <h2 class="govuk-heading-m" id="what">
        {t('what')}
      </h2>
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { html: <>{value}</> } }))} />
    </section>
  );
}

function both(label: string, language: Language, en: string | null, ru: string | null): [string, ComponentChildren][] {
  return en === null || ru === null ? [] : [[label, <Both key={label} language={language} en={en} ru={ru} />]];
}

/** In the reader's language; the other one, which is as public, a step away. */
function Both({ language, en, ru }: { language: Language; en: string; ru: string }) {
  const [own, other, lang] = language === 'ru' ? [ru, en, 'en'] : [en, ru, 'ru'];
  return (
    <>
      <p class="govuk-body otk-change-words">{own}</p>
      <details class="otk-fold">
        <summary class="otk-fold__summary">{measuresText(language)('other_language')}</summary>
        <p class="govuk-body otk-change-words" lang={lang}>
          {other}
        </p>
      </details>
    </>
  );
}

function EffectSection({ page, view: { measure }, effect }: MeasurePageProps) {
  const t = measuresText(page.language);
  const isOver = measure.completedOn !== null;
  return (
    <section aria-labelledby="effect">
      <h2 class="govuk-heading-m" id="effect">
        {t('effect')}
      </h2>
      {effect === null ? (
        <p class="govuk-body">{t('effect_none')}</p>
      ) : (
        <EffectPart language={page.language} estimate={effect} isPublic={false} />
      )}
      {isOver && page.staff?.may('measures.manage') && (
        <PageForm page={page} action={measurePath(measure.number, 'effect')}>
          <Button text={t('effect_count')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
    </section>
  );
}

import { type RoutingDryRun } from '#libs/features/triage';
import { type RoutingRule } from '#libs/domain/routing';
import { oversightText } from '#libs/features/oversight';
import { type ServiceCode } from '#libs/kernel';
import { FigureTable, NotificationBanner } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { type RoutingNames } from './routing-names.js';
import { type RuleSet } from './rule-set.js';
import { routingText } from './words.js';

interface RulesPageProps {
  page: PageContext;
  set: RuleSet;
  names: RoutingNames;
}

/** The rules in force. `saved`: they were just replaced. */
export function RulesPage({ page, set, names, saved }: RulesPageProps & { saved: boolean }) {
  const t = routingText(page.language);
  return (
    <StaffLayout page={page} title={t('title')}>
      <div class="otk-page-column">
        {saved && (
          <NotificationBanner type="success" titleText={t('done')}>
            <p class="govuk-notification-banner__heading">{t('saved', { version: set.basedOn })}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        <RuleList page={page} set={set} names={names} isEditing={false} />
        <p class="govuk-body otk-quiet">{set.rules.length > 0 ? t('last') : ''}</p>
        {page.staff?.may('routing.manage') && (
          <a class="govuk-button" href="/staff/routing/draft" role="button" draggable={false} data-module="govuk-button">
            {t('edit_rules')}
          </a>
        )}
        <p class="govuk-body otk-quiet">{t('version', { version: set.basedOn })}</p>
      </div>
    </StaffLayout>
  );
}

interface EditingPageProps extends RulesPageProps {
  trial: RoutingDryRun | null;
  errors: FormErrors | null;
}

/** The rules as they are being changed: each button sends the whole set, so that nothing need be kept anywhere. */
export function EditingPage({ page, set, names, trial, errors }: EditingPageProps) {
  const t = routingText(page.language);
  return (
    <StaffLayout page={page} title={t('editing_title')} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('editing_title')}</h1>
        <p class="govuk-body">{t('editing_note')}</p>
        <PageForm page={page} action="/staff/routing/draft">
          <Carried set={set} />
          <RuleList page={page} set={set} names={names} isEditing />
          <div class="govuk-button-group">
            <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="add">
              {t('add')}
            </button>
            <button class={trial ? 'govuk-button govuk-button--secondary' : 'govuk-button'} type="submit" name="act" value="try">
              {t('try')}
            </button>
            <a class="govuk-link" href="/staff/routing">
              {t('cancel')}
            </a>
          </div>
        </PageForm>
        {trial && <Trial page={page} set={set} names={names} trial={trial} />}
      </div>
    </StaffLayout>
  );
}

/** The set that is being changed, as it goes from one form to the next. */
export function Carried({ set: { basedOn, rules } }: { set: RuleSet }) {
  const plain = rules.map(({ title, when, then }) => ({ title, when, then }));
  return (
    <>
      <input type="hidden" name="basedOn" value={String(basedOn)} />
      <input type="hidden" name="rules" value={JSON.stringify(plain)} />
    </>
  );
}

function RuleList({ page, set: { rules }, names, isEditing }: RulesPageProps & { isEditing: boolean }) {
  const t = routingText(page.language);
  if (rules.length === 0) return <p class="govuk-body">{t('none')}</p>;
  return (
    <ol class="otk-rules">
      {rules.map((rule, place) => (
        <li key={place} class="otk-rule">
          <div class="otk-rule__what">
            <h2 class="otk-rule__title" data-as-written>
              {rule.title[page.language]}
            </h2>
            <ul class="otk-rule__when" data-as-written>
              {conditionsOf(rule, page, names).map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
            <p class="otk-rule__then">{destinationOf(rule, page, names)}</p>
          </div>
          {isEditing && <RuleButtons page={page} place={place} count={rules.length} name={rule.title[page.language]} />}
        </li>
      ))}
    </ol>
  );
}

function RuleButtons({ page, place, count, name }: { page: PageContext; place: number; count: number; name: string }) {
  const t = routingText(page.language);
  const acts = [
    { act: 'edit', shown: true },
    { act: 'up', shown: place > 0 },
    { act: 'down', shown: place < count - 1 },
    { act: 'remove', shown: true },
  ] as const;
  return (
    <div class="otk-rule__acts">
      {acts
        .filter(({ shown }) => shown)
        .map(({ act }) => (
          <button
            key={act}
            class="otk-link-button"
            type="submit"
            data-as-written
            name="act"
            value={`${act}:${place}`}
            aria-label={t(`${act}_of`, { place: place + 1, name })}
          >
            {t(act)}
          </button>
        ))}
    </div>
  );
}

function conditionsOf({ when }: RoutingRule, { language }: PageContext, { services }: RoutingNames): string[] {
  const t = routingText(language);
  const say = oversightText(language);
  const list = (values: readonly string[]) => values.join(` ${t('or')} `);
  const given: [Parameters<typeof t>[0], readonly string[] | undefined][] = [
    ['if_services', when.services?.map((code) => services.get(code as ServiceCode) ?? code)],
    ['if_kinds', when.kinds?.map((kind) => t(`kind_${kind}`))],
    ['if_channels', when.channels?.map((channel) => (channel === 'import' ? channel : say(`channel_${channel}`)))],
    ['if_languages', when.languages?.map((one) => say(`language_${one}`))],
    ['if_place', when.place?.map((word) => t('quoted', { word }))],
    ['if_words', when.words?.map((word) => t('quoted', { word }))],
  ];
  const conditions = given.flatMap(([key, values]) => (values ? [t(key, { list: list(values) })] : []));
  return conditions.length > 0 ? conditions : [t('if_all')];
}

function destinationOf({ then }: RoutingRule, { language }: PageContext, { teams, people }: RoutingNames): string {
  const t = routingText(language);
  if (then.to === 'triage') return t('then_triage');
  const team = teams.get(then.team) ?? then.team;
  if (then.staffId === null) return t('then_team', { team });
  return t('then_person', { team, name: people.find(({ staffId }) => staffId === then.staffId)?.name ?? t('gone') });
}

/** What the changed rules would have done to past cases, and only then the button that makes them count. */
function Trial({ page, set, names, trial }: RulesPageProps & { trial: RoutingDryRun }) {
  const t = routingText(page.language);
  const name = (code: string | null) => (code === null ? t('trial_triage') : (names.teams.get(code) ?? code));
  return (
    <section class="otk-trial" aria-labelledby="trial" tabIndex={-1}>
      <h2 class="govuk-heading-m" id="trial">
        {t('trial_title', { moved: trial.moved, looked: trial.looked })}
      </h2>
      <p class="govuk-body">{t('trial_note')}</p>
      {trial.moves.length > 0 && (
        <FigureTable
          labelledBy="trial"
          columns={TRIAL_COLUMNS.map((key) => t(key))}
          rows={trial.moves.map(({ from, to, count, references }) => ({
            cells: [name(from), name(to), count, { content: <Examples references={references} /> }],
          }))}
        />
      )}
      <PageForm page={page} action="/staff/routing">
        <Carried set={set} />
        <button class="govuk-button" type="submit" data-prevent-double-click="true" data-module="govuk-button">
          {t('save')}
        </button>
      </PageForm>
    </section>
  );
}

const TRIAL_COLUMNS = ['trial_from', 'trial_to', 'trial_count', 'trial_examples'] as const;

function Examples({ references }: { references: RoutingDryRun['moves'][number]['references'] }) {
  return (
    <span class="otk-rule__examples">
      {references.slice(0, 3).map((reference) => (
        <a key={reference} class="govuk-link otk-reference" href={`/staff/cases/${reference}`}>
          {reference}
        </a>
      ))}
    </span>
  );
}

import { type MeasureView, type TellingView } from '#libs/features/feedback';
import { momentsReached } from '#libs/domain/improvement';
import { type NoticeState, type TellingMoment } from '#libs/kernel';
import { Button } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { instantText } from '../admin/shared/times.js';
import { numberText } from '../oversight/words.js';
import { measurePath } from './parts.js';
import { measuresText } from './words.js';

interface TellingsProps {
  page: PageContext;
  view: MeasureView;
  tellings: readonly TellingView[];
  timeZone: string;
}

/** What the people behind a measure were told, how far that is, and what there is to tell them now. */
export function TellingsPart(props: TellingsProps) {
  const { page, view, tellings } = props;
  const t = measuresText(page.language);
  const moments = momentsReached(view.measure);
  if (moments.length === 0 && tellings.length === 0) return null;
  return (
    <section aria-labelledby="telling" data-live-on="any">
      <h2 class="govuk-heading-m" id="telling">
        {t('telling')}
      </h2>
      <div data-live="tellings">
        {tellings.map((telling) => (
          <Telling key={telling.id} {...props} telling={telling} />
        ))}
      </div>
      {page.staff?.may('measures.manage') &&
        moments
          .filter((moment) => !tellings.some((one) => one.moment === moment && one.state === 'requested'))
          .map((moment) => <ToTell key={moment} {...props} moment={moment} />)}
    </section>
  );
}

function ToTell({ page, view: { measure }, moment }: TellingsProps & { moment: TellingMoment }) {
  const t = measuresText(page.language);
  return (
    <p class="govuk-body">
      {t(`telling_lead_${moment}`)}{' '}
      <a class="govuk-link" href={measurePath(measure.number, `telling/${moment}`)}>
        {t('telling_look')}
      </a>
    </p>
  );
}

function Telling(props: TellingsProps & { telling: TellingView }) {
  const { page, telling, timeZone } = props;
  const t = measuresText(page.language);
  const { state, moment, requestedByName, requestedAt, settledByName, settledAt } = telling;
  const [name, at] = state === 'requested' ? [requestedByName, requestedAt] : [settledByName, settledAt ?? requestedAt];
  return (
    <div class="otk-telling">
      <h3 class="govuk-heading-s">{t(`moment_${moment}`)}</h3>
      <p class="govuk-body">{t(`telling_${state}`, { name: name ?? '–', at: instantText(page.language, at, timeZone) })}</p>
      {telling.progress !== null && <Progress {...props} />}
      <Acts {...props} />
    </div>
  );
}

/** What is said of those that are neither sent nor simply on their way. */
const SPOKEN_OF = ['pending', 'printing', 'uncertain', 'failed', 'withheld'] as const satisfies NoticeState[];
const BAR = { width: 600, height: 14 } as const;

function Progress({ page, view: { measure }, telling: { progress } }: TellingsProps & { telling: TellingView }) {
  const t = measuresText(page.language);
  const { recipients, states, pausedAt } = progress!;
  const sent = states.sent ?? 0;
  const [part, all] = [numberText(page.language, sent), numberText(page.language, recipients)];
  return (
    <>
      <p class="otk-telling__bar-line">
        <svg
          class="otk-telling__bar"
          viewBox={`0 0 ${BAR.width} ${BAR.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect class="otk-telling__room" width={BAR.width} height={BAR.height} />
          <rect class="otk-effect__after" width={recipients === 0 ? 0 : (BAR.width * sent) / recipients} height={BAR.height} />
        </svg>
        <strong>{t('telling_progress', { sent: part, all })}</strong>
      </p>
      {pausedAt !== null && <p class="govuk-body">{t('telling_paused')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {SPOKEN_OF.filter((state) => (states[state] ?? 0) > 0).map((state) => (
          <li key={state}>{t(`telling_state_${state}`, { count: states[state]! })}</li>
        ))}
      </ul>
      {(states.pending ?? 0) > 0 && (
        <p class="govuk-body" {...(pausedAt === null && { 'data-live-under-way': true })}>
          <a class="govuk-link" href={measurePath(measure.number)}>
            {t('telling_refresh')}
          </a>
        </p>
      )}
    </>
  );
}

type Act = 'release' | 'cancel' | 'pause' | 'resume';

function Acts({ page, view: { measure }, telling }: TellingsProps & { telling: TellingView }) {
  const t = measuresText(page.language);
  const acts = actsOf(page, telling);
  if (acts.length === 0) return null;
  return (
    <PageForm page={page} action={measurePath(measure.number, `tellings/${telling.id}`)}>
      <div class="govuk-button-group">
        {acts.map((act) => (
          <Button
            key={act}
            text={t(`telling_${act}`)}
            name="act"
            value={act}
            classes={act === 'release' ? '' : 'govuk-button--secondary'}
            preventDoubleClick
          />
        ))}
      </div>
    </PageForm>
  );
}

function actsOf({ staff }: PageContext, { state, progress }: TellingView): Act[] {
  const [manages, releases] = [staff?.may('measures.manage') ?? false, staff?.may('measures.release') ?? false];
  if (state === 'requested') return [...(releases ? ['release' as const] : []), ...(manages ? ['cancel' as const] : [])];
  if (state !== 'released' || !releases || progress === null) return [];
  if (progress.pausedAt !== null) return ['resume'];
  return (progress.states.pending ?? 0) > 0 ? ['pause'] : [];
}

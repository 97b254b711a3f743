import { type AskSeen, type MatterSeen, type ReviewOffer, type StageSeen } from '#libs/features/review';
import { type Language, type Outcome } from '#libs/kernel';
import { dayText } from './day-text.js';
import { Button, InsetText } from '#libs/ui';
import { trackText } from '../track/messages.js';
import { ASK } from './ask-steps.js';
import { CHALLENGE } from './challenge-page.js';
import { Suspension } from './suspension-page.js';
import { lookText } from './messages.js';
import { Windows } from './windows-part.js';

/** After the answer: to whom one can turn here, until when, and how that was counted. Nothing where there is nothing to ask for now. */
export function Offer({ language, offer, begun }: { language: Language; offer: ReviewOffer | null; begun: boolean }) {
  const t = lookText(language);
  if (offer?.is !== 'open') return null;
  return (
    <section aria-labelledby="second-look" class="otk-look">
      <h2 class="govuk-heading-m" id="second-look">
        {t('offer.title')}
      </h2>
      <p class="govuk-body">{t(`offer.${offer.whose}`)}</p>
      <p class="govuk-body">
        {t('offer.free')} {offer.needsRating && t('offer.rating')}
      </p>
      <Windows language={language} offer={offer} />
      {begun && <p class="govuk-body">{t('offer.begun')}</p>}
      <Button text={t(begun ? 'offer.goOn' : 'offer.button')} href={ASK} classes="otk-no-print" />
      <p class="govuk-body otk-quiet">{t('offer.name', { title: offer.title[language], basis: offer.cited[language] })}</p>
    </section>
  );
}

/** What was asked about this case and was not taken, or not yet. */
export function Asks({ language, asks }: { language: Language; asks: readonly AskSeen[] }) {
  const t = lookText(language);
  return (
    <>
      {asks.map(({ askedOn, state, why }, place) => {
        const date = dayText(language, askedOn);
        const text =
          state === 'waiting' || why === null ? t('ask.waiting', { date }) : t('ask.refused', { date, why: t(`refused.${why}`) });
        return <InsetText key={place} text={text} />;
      })}
    </>
  );
}

interface MatterProps {
  language: Language;
  matter: MatterSeen;
}

/** Every stage of the matter: who looks and by when, what came of it beside what was decided first, and what follows where nobody may look. */
export function Matter({ language, matter: { stages } }: MatterProps) {
  const t = lookText(language);
  if (stages.length < 2) return null;
  return (
    <section aria-labelledby="stages">
      <h2 class="govuk-heading-m" id="stages">
        {t('stages.title')}
      </h2>
      <ol class="otk-stages">
        {stages.map((stage, place) => (
          <Stage key={stage.reference} language={language} stage={stage} before={stages[place - 1] ?? null} />
        ))}
      </ol>
    </section>
  );
}

interface StageProps extends Pick<MatterProps, 'language'> {
  stage: StageSeen;
  before: StageSeen | null;
}

function Stage({ language, stage, before }: StageProps) {
  const t = lookText(language);
  const { reference, isThis, title, receivedOn, dueOn, compared } = stage;
  return (
    <li
      class={isThis ? 'otk-stages__stage otk-stages__stage--here' : 'otk-stages__stage'}
      aria-current={isThis ? 'step' : undefined}
    >
      <h3 class="govuk-heading-s">{before === null ? t('stages.first') : title[language]}</h3>
      <p class="govuk-body">
        <span class="otk-reference">{reference}</span>
        {isThis ? <span class="otk-quiet"> · {t('stages.here')}</span> : null}
      </p>
      <p class="govuk-body">
        {receivedOn && t('stage.received', { date: dayText(language, receivedOn) })} {standingText(language, stage)}{' '}
        {dueOn && t('stage.due', { date: dayText(language, dueOn) })}
      </p>
      <Looker language={language} stage={stage} />
      <Suspension language={language} stage={stage} />
      <Challenges language={language} stage={stage} />
      {compared.length > 0 && <Compared language={language} stage={stage} />}
      {!isThis && (
        <p class="govuk-body otk-no-print">
          <a class="govuk-link" href={`${ASK}/open/${reference}`}>
            {t('stages.open', { reference })}
          </a>
        </p>
      )}
    </li>
  );
}

function standingText(language: Language, { state, answeredOn }: StageSeen): string {
  const t = lookText(language);
  if (state === 'awaitingCitizen' || state === 'declined' || state === 'withdrawn' || state === 'transferred')
    return t(`stage.${state}`);
  return answeredOn === null ? t('stage.working') : t('stage.answered', { date: dayText(language, answeredOn) });
}

/** Who looks, by the part they have, as long as it is not decided; and that nobody is left, where that is so. */
function Looker({
  language,
  stage: { looker, whose, nobodyLeft, answeredOn, state, ways },
}: Pick<StageProps, 'language' | 'stage'>) {
  const t = lookText(language);
  if (looker === null || answeredOn !== null) return null;
  const basis = nobodyLeft?.cited[language] ?? '';
  if (looker === 'head') return <p class="govuk-body">{t('looker.head', { basis })}</p>;
  if (nobodyLeft !== null) {
    const leadsOut = (nobodyLeft.then === 'out' || nobodyLeft.then === 'returned') && ways.length > 0;
    return (
      <p class="govuk-body">
        {t(`nobody.${nobodyLeft.then}`, { basis })} {leadsOut && t('nobody.ways')}{' '}
        {leadsOut && <Ways language={language} ways={ways} />}
      </p>
    );
  }
  if (state === 'declined' || state === 'withdrawn' || state === 'transferred') return null;
  return <p class="govuk-body">{looker === 'sought' || whose === null ? t('looker.sought') : t(`looker.found.${whose}`)}</p>;
}

function Challenges({ language, stage: { challenges, impartialBy, mayChallenge, isThis, ways } }: Omit<StageProps, 'before'>) {
  const t = lookText(language);
  const basis = impartialBy?.[language] ?? 'none';
  return (
    <>
      {challenges.map(({ madeOn, accepted, decidedOn }, place) => {
        const date = dayText(language, decidedOn ?? madeOn);
        const key = accepted === null ? 'waiting' : accepted ? 'accepted' : 'refused';
        return (
          <p class="govuk-body" key={place}>
            {t(`challenge.${key}`, { date, basis })}
          </p>
        );
      })}
      {isThis && challenges.at(-1)?.accepted === false && ways.length > 0 && (
        <p class="govuk-body">
          {t('challenge.remains')} <Ways language={language} ways={ways} />
        </p>
      )}
      {isThis && mayChallenge && (
        <p class="govuk-body otk-no-print">
          <a class="govuk-link" href={CHALLENGE}>
            {t('challenge.link')}
          </a>
        </p>
      )}
    </>
  );
}

function Ways({ language, ways }: { language: Language; ways: StageSeen['ways'] }) {
  return <>{ways.map(({ title, cited }) => `${title[language]} (${cited[language]})`).join('; ')}.</>;
}

/** Each point: what was decided first, what the second look found, and what that does. */
function Compared({ language, stage: { compared, reference, isThis } }: Pick<StageProps, 'language' | 'stage'>) {
  const t = lookText(language);
  const say = trackText(language);
  const outcome = (found: Outcome | null) => (found === null ? '—' : say(`outcome.${found}`));
  return (
    <>
      <h4 class="govuk-heading-s">{t('compare.title')}</h4>
      {compared.map(({ place, before, after, effect }) => (
        <div class="otk-compared" key={place}>
          {compared.length > 1 && <p class="govuk-body otk-compared__point">{say('decision.point', { ordinal: place })}</p>}
          <dl class="otk-compared__looks">
            <div>
              <dt>{t('compare.first')}</dt>
              <dd>{outcome(before)}</dd>
            </div>
            <div>
              <dt>{t('compare.second')}</dt>
              <dd>{outcome(after)}</dd>
            </div>
            <div>
              <dt>{t('compare.effect')}</dt>
              <dd>{t(`effect.${effect}`)}</dd>
            </div>
          </dl>
        </div>
      ))}
      {!isThis && <p class="govuk-body">{t('compare.why', { reference })}</p>}
    </>
  );
}

import { Button, Details } from '#libs/ui';
import { type BodyCard, type OfferedProcedure, type OfferedService } from '#libs/features/intake';
import { type Language } from '#libs/kernel';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { startText } from './messages.js';

interface StartPageProps {
  page: PageContext;
  services: readonly OfferedService[];
  body: BodyCard;
}

/** What one needs to know before one writes, and the two ways on: to begin, and to follow what was sent. */
export function StartPage({ page, services, body }: StartPageProps) {
  const t = startText(page.language);
  return (
    <CitizenLayout page={page} title={t('start.title')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{t('start.title')}</h1>
          <p class="govuk-body-l">{t('start.lead')}</p>
          <Button text={t('start.button')} href="/complain" isStartButton />
          <p class="govuk-body">{t('start.time')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/track">
              {t('start.track')}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/improvements">
              {t('start.improvements')}
            </a>
          </p>
          <Danger language={page.language} />
          <h2 class="govuk-heading-m">{t('ready.title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {(['what', 'want', 'files', 'reach'] as const).map((thing) => (
              <li key={thing}>{t(`ready.${thing}`)}</li>
            ))}
          </ul>
          <Services language={page.language} services={services} />
          {body.contact !== '' && <OtherWays language={page.language} body={body} />}
        </div>
      </div>
    </CitizenLayout>
  );
}

function Danger({ language }: { language: Language }) {
  const t = startText(language);
  return (
    <section class="otk-danger" aria-labelledby="danger">
      <h2 class="govuk-heading-s" id="danger">
        {t('danger.title')}
      </h2>
      <p class="govuk-body">{t('danger.text')}</p>
    </section>
  );
}

function Services({ language, services }: { language: Language; services: readonly OfferedService[] }) {
  const t = startText(language);
  return (
    <section aria-labelledby="services">
      <h2 class="govuk-heading-m" id="services">
        {t('services.title')}
      </h2>
      {services.length === 0 && <p class="govuk-body">{t('services.none')}</p>}
      {services.map(({ code, title, about, needed, safety, procedure }) => (
        <Details key={code} summaryText={title}>
          {safety && <p class="govuk-body otk-danger-line otk-own-words">{safety}</p>}
          {about && <p class="govuk-body">{about}</p>}
          {needed && <p class="govuk-body">{t('services.needed', { needed })}</p>}
          <Procedure language={language} procedure={procedure} />
        </Details>
      ))}
    </section>
  );
}

/** How long the law, or our own promise, gives us; and which ways of writing have the effect of the law. */
function Procedure({ language, procedure }: { language: Language; procedure: OfferedProcedure }) {
  const t = startText(language);
  const { title, statutory, limits, webHasEffect, ways } = procedure;
  return (
    <>
      <p class="govuk-body">{statutory ? t('services.law', { law: title }) : t('services.own')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {limits.map((limit) => (
          <li key={limit.clock}>
            {t('services.limit', { title: limit.title, unit: limit.unit, amount: limit.amount })}{' '}
            {statutory && <span class="otk-quiet">{t('services.limit.basis', { basis: limit.basis })}</span>}
          </li>
        ))}
      </ul>
      {statutory && <p class="govuk-body">{t(`services.web.${webEffect(webHasEffect)}`)}</p>}
      {statutory && !webHasEffect.named && (
        <ul class="govuk-list govuk-list--bullet">
          {ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function webEffect({ named, anonymous }: OfferedProcedure['webHasEffect']): 'all' | 'named' | 'none' {
  if (!named) return 'none';
  return anonymous ? 'all' : 'named';
}

/** Only where the body has said how it is reached: what cannot be done is not offered. */
function OtherWays({ language, body }: { language: Language; body: BodyCard }) {
  const t = startText(language);
  return (
    <section aria-labelledby="other-ways">
      <h2 class="govuk-heading-m" id="other-ways">
        {t('other.title')}
      </h2>
      <p class="govuk-body">{t('other.text')}</p>
      <p class="govuk-body">
        <strong>{body.name}</strong>
        <br />
        <span class="otk-own-words" data-as-written>
          {body.contact}
        </span>
      </p>
    </section>
  );
}

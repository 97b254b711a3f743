import { type Pack, clockRules, packInForce } from '#libs/domain/procedure';
import { type Channel, type CivilDate, type Language } from '#libs/kernel';
import { caseWords } from '../case/words/index.js';
import { counterText } from './words.js';

export interface AloudProps {
  language: Language;
  channel: Channel;
  /** The procedure that cases about the service are meant for. */
  meant: Pack;
  today: CivilDate;
}

/** What the person must be told before their words are taken down: how long it may take, and which right the way they chose does not give them. */
export function Aloud({ language, channel, meant, today }: AloudProps) {
  const t = counterText(language);
  const lost = withoutEffect(meant, channel);
  const runsOn = lost ? packInForce('own-standard', today) : meant;
  return (
    <section class="otk-say">
      <h2 class="govuk-heading-m">{t('say.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('say.record')}</li>
        <li>{t('say.data')}</li>
        <li>{t('say.procedure', { procedure: runsOn.title[language] })}</li>
        {limitsOf(runsOn, language).map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
        {lost && (
          <li>
            {t('say.noEffect', { law: meant.title[language] })}
            <ul class="govuk-list govuk-list--bullet">
              {waysOf(meant, language).map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

/** No identity that a clerk could see gives it the effect when it comes this way. */
function withoutEffect({ effect }: Pack, channel: Channel): boolean {
  return effect.statutory && effect.ways.length > 0 && !effect.ways.some(({ channels }) => channels.includes(channel));
}

function limitsOf(pack: Pack, language: Language): string[] {
  const t = counterText(language);
  const { list } = caseWords(language);
  return clockRules(pack, null).map(({ code, unit, amount, basis, confidence }) => {
    const limit = t('limit', { unit, amount });
    const said = t('say.limit', { clock: list(`clock.${code}`), limit, source: basis.cited[language] });
    return confidence === 'U' ? `${said} ${t('say.unverified')}` : said;
  });
}

function waysOf({ effect }: Pack, language: Language): string[] {
  const t = counterText(language);
  const { list } = caseWords(language);
  return effect.ways.map(({ channels, identity }) => {
    const [by, who] = [channels.map((one) => list(`channel.${one}`)), identity.map((one) => list(`identity.${one}`))];
    return t('say.way', { channels: by.join(', '), identity: who.join('; ').toLocaleLowerCase() });
  });
}

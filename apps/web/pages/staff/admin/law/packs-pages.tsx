import { Tag, WarningText } from '#libs/ui';
import { type Basis, type Limit, type Pack } from '#libs/domain/procedure';
import { type CivilDate, type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type PageContext } from '../../../shared/page-context.js';
import { AdminPage } from '../shared/admin-page.js';
import { List } from '../shared/parts.js';
import { lawText } from './words.js';

const HERE = '/staff/admin/packs';

export interface PackUse {
  readonly pack: Pack;
  /** Names of the services that run on it. */
  readonly services: readonly string[];
  /** The body has chosen it for services that name none. */
  readonly isOwn: boolean;
}

export function PacksPage({ page, uses }: { page: PageContext; uses: readonly PackUse[] }) {
  const t = lawText(page.language);
  const rows = uses.map(({ pack, services, isOwn }) => [
    <a class="govuk-link" href={`${HERE}/${pack.pack}/${pack.version}`}>
      {pack.title[page.language]}
    </a>,
    spanOf(page.language, pack),
    [...(isOwn ? [t('packs.own')] : []), ...services].join(', ') || t('packs.none'),
    <StatusTag page={page} pack={pack} />,
  ]);
  return (
    <AdminPage page={page} place="packs" title={t('packs.title')}>
      <p class="govuk-body">{t('packs.about')}</p>
      <List
        caption={t('packs.title')}
        head={[t('packs.law'), t('packs.version'), t('packs.services'), t('packs.status')]}
        rows={rows}
        empty={t('packs.none')}
      />
    </AdminPage>
  );
}

interface PackPageProps extends PackUse {
  page: PageContext;
  /** Other versions of the same law. */
  versions: readonly Pack[];
}

/** The numbers of one law, to be read by a person. */
export function PackPage(props: PackPageProps) {
  const { page, pack, versions } = props;
  const t = lawText(page.language);
  return (
    <AdminPage page={page} place="packs" title={pack.title[page.language]} up={{ href: HERE, text: t('packs.title') }}>
      <p class="govuk-body otk-further">
        <StatusTag page={page} pack={pack} />
        <span>{spanOf(page.language, pack)}</span>
      </p>
      {pack.status === 'draft' && <WarningText text={t('pack.draftWarning')} iconFallbackText="!" />}
      <Sources page={page} pack={pack} />
      <Clocks page={page} pack={pack} />
      <Ways page={page} pack={pack} />
      <Declines page={page} pack={pack} />
      <FurtherWays page={page} pack={pack} />
      {versions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('pack.otherVersions')}</h2>
          <ul class="govuk-list">
            {versions.map((other) => (
              <li key={other.version}>
                <a class="govuk-link" href={`${HERE}/${other.pack}/${other.version}`}>
                  {spanOf(page.language, other)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </AdminPage>
  );
}

interface PartProps {
  page: PageContext;
  pack: Pack;
}

function StatusTag({ page, pack }: PartProps) {
  const t = lawText(page.language);
  if (pack.status === 'draft') return <Tag text={t('packs.draft')} classes="govuk-tag--yellow" />;
  return <Tag text={t('packs.reviewed')} classes="govuk-tag--green" />;
}

function Sources({ page, pack }: PartProps) {
  const t = lawText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('pack.basis')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {pack.legalBasis.map((basis) => (
          <li key={`${basis.act} ${basis.article}`}>{articleOf(page.language, basis)}</li>
        ))}
      </ul>
      <p class="govuk-body otk-quiet">
        {pack.verifiedEdition === null ? t('pack.noEdition') : t('pack.edition')}{' '}
        {/* As it is officially called, in its own language. */}
        {pack.verifiedEdition !== null && <span lang={languageOf(pack.verifiedEdition)}>{pack.verifiedEdition}</span>}
      </p>
    </>
  );
}

function Clocks({ page, pack }: PartProps) {
  const t = lawText(page.language);
  const rows = pack.clocks.map((clock) => [
    <>
      {t(`clock.${clock.code}`)}
      {clock.matters.length > 0 && (
        <p class="otk-quiet">{t('pack.matters', { matters: mattersOf(page.language, pack, clock.matters) })}</p>
      )}
    </>,
    <strong>{limitText(page.language, clock)}</strong>,
    <Lines lines={countingOf(page.language, clock)} />,
    <Lines lines={longerOf(page.language, clock)} />,
    articleOf(page.language, clock.basis),
    t(`confidence.${clock.confidence}`),
  ]);
  const head = [t('pack.step'), t('pack.limit'), t('pack.counted'), t('pack.more'), t('pack.article'), t('pack.sure')];
  return (
    <>
      <h2 class="govuk-heading-m">{t('pack.clocks')}</h2>
      <List caption={t('pack.clocks')} head={head} rows={rows} empty={t('packs.none')} />
    </>
  );
}

function Ways({ page, pack }: PartProps) {
  const t = lawText(page.language);
  const { statutory, ways } = pack.effect;
  const rows = ways.map(({ channels, basis, confidence }) => [
    channels.map((channel) => t(`channel.${channel}`)).join(', '),
    articleOf(page.language, basis),
    t(`confidence.${confidence}`),
  ]);
  return (
    <>
      <h2 class="govuk-heading-m">{t('pack.ways')}</h2>
      <List
        caption={t('pack.ways')}
        head={[t('pack.channels'), t('pack.article'), t('pack.sure')]}
        rows={rows}
        empty={t(statutory ? 'pack.waysAll' : 'pack.waysNone')}
      />
    </>
  );
}

function Declines({ page, pack }: PartProps) {
  const t = lawText(page.language);
  if (pack.declines.length === 0) return null;
  const rows = pack.declines.map(({ title, within, basis, confidence }) => [
    title[page.language],
    within ? limitText(page.language, within) : t('pack.noLimit'),
    articleOf(page.language, basis),
    t(`confidence.${confidence}`),
  ]);
  return (
    <>
      <h2 class="govuk-heading-m">{t('pack.declines')}</h2>
      <List
        caption={t('pack.declines')}
        head={[t('pack.ground'), t('pack.within'), t('pack.article'), t('pack.sure')]}
        rows={rows}
        empty=""
      />
    </>
  );
}

function FurtherWays({ page, pack }: PartProps) {
  const t = lawText(page.language);
  if (pack.further.length === 0) return null;
  const rows = pack.further.map(({ title, within, basis, confidence }) => [
    title[page.language],
    within ? limitText(page.language, within) : t('pack.noLimit'),
    articleOf(page.language, basis),
    t(`confidence.${within?.confidence ?? confidence}`),
  ]);
  return (
    <>
      <h2 class="govuk-heading-m">{t('pack.further')}</h2>
      <List
        caption={t('pack.further')}
        head={[t('pack.way'), t('pack.withinFurther'), t('pack.article'), t('pack.sure')]}
        rows={rows}
        empty=""
      />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function countingOf(language: Language, { start, counting, rollover }: Pack['clocks'][number]): string[] {
  const t = lawText(language);
  return [
    t('pack.from', { trigger: t(`trigger.${start}`) }),
    t(counting === 'exclude_start_day' ? 'pack.dayZero' : 'pack.dayOne'),
    ...(rollover === 'next_working_day' ? [t('pack.rollNext')] : []),
    ...(rollover === 'previous_working_day' ? [t('pack.rollPrevious')] : []),
  ];
}

function longerOf(language: Language, { extension, pause }: Pack['clocks'][number]): string[] {
  const t = lawText(language);
  const paused = pause
    ? t('pack.pause', { days: pause.capWorkingDays, article: articleOf(language, pause.basis) })
    : t('pack.noPause');
  if (!extension) return [t('pack.noExtension'), paused];
  const article = articleOf(language, extension.basis);
  const by = () => {
    const { unit, maxAmount } = extension;
    if (unit === 'agreed_date') return t('pack.extensionAgreed', { article });
    if (maxAmount === null) return t('pack.extensionFree', { article });
    return t('pack.extension', { limit: t(`unit.${unit}`, { amount: maxAmount }), article });
  };
  return [
    [by(), ...(extension.maxCount === 1 ? [t('pack.once')] : [])].join(', '),
    ...(extension.cap === 'unlessGoodReason' ? [t('pack.goodReason')] : []),
    paused,
  ];
}

function limitText(language: Language, { unit, amount }: Pick<Limit, 'unit' | 'amount'>): string {
  return lawText(language)(`unit.${unit}`, { amount });
}

function mattersOf(language: Language, pack: Pack, codes: readonly string[]): string {
  return codes.map((code) => pack.matters.find((matter) => matter.code === code)?.title[language] ?? code).join(', ');
}

function articleOf(language: Language, { cited }: Basis): string {
  return cited[language];
}

function languageOf(text: string): Language {
  return /[а-яё]/i.test(text) ? 'ru' : 'en';
}

function spanOf(language: Language, { effectiveFrom, effectiveTo }: Pack): string {
  const t = lawText(language);
  const from = formatDate(language, effectiveFrom as CivilDate);
  return effectiveTo === null
    ? t('packs.from', { from })
    : t('packs.span', { from, to: formatDate(language, effectiveTo as CivilDate) });
}

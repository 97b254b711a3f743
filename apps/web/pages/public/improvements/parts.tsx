import { type ToldShare } from '#libs/domain/indicators';
import { type PublicMeasure, type PublicState, type Voices } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { Tag } from '#libs/ui';
import { improvementsText } from './words.js';

/** Colour says it to a quick eye, the word to everybody. */
const COLOURS: Readonly<Record<PublicState, string>> = {
  adopted: 'govuk-tag--blue',
  underWay: 'govuk-tag--yellow',
  completed: 'govuk-tag--green',
  verified: 'otk-tag--verified',
  dropped: 'govuk-tag--grey',
};

export function StateTag({ language, state }: { language: Language; state: PublicState }) {
  return <Tag text={improvementsText(language)(`state_${state}`)} classes={`otk-improvement__tag ${COLOURS[state]}`} />;
}

export function serviceText(language: Language, { service }: PublicMeasure): string {
  return service?.title[language] ?? improvementsText(language)('several_services');
}

export function voicesText(language: Language, voices: Voices): string {
  const t = improvementsText(language);
  if (voices === 'few') return t('voices_few');
  return voices === 0 ? t('voices_none') : t('voices_count', { count: voices });
}

/** Whether the people behind a measure say that it helped, with how sure so few answers make us. */
export function helpedText(language: Language, helped: ToldShare): string {
  const t = improvementsText(language);
  if (helped.told !== 'share') return t(`helped_${helped.told}`);
  const percent = (share: number) => Math.round(100 * share);
  const { part, of, interval } = helped;
  return t('helped_share', { part, of, from: percent(interval.from), to: percent(interval.to) });
}

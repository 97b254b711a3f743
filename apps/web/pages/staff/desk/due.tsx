import { type CivilDate, daysBetween, type Language } from '#libs/kernel';
import { deskText } from './words.js';

const SHORT_DATE: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
};

/** `23 Nov`, `23 нояб.` */
export function shortDate(language: Language, date: CivilDate): string {
  return SHORT_DATE[language].format(new Date(`${date}T00:00:00Z`));
}

const SOON_DAYS = 3;

interface DueProps {
  language: Language;
  dueOn: CivilDate | null;
  today: CivilDate;
  isFinal: boolean;
}

/** By when something is due: in words first, which carry what the colour says; then the day. */
export function Due({ language, dueOn, today, isFinal }: DueProps) {
  const t = deskText(language);
  if (dueOn === null) return <span class="otk-due otk-due--none">{t('due.none')}</span>;
  const days = daysBetween(today, dueOn);
  return (
    <span class={`otk-due ${toneOf(days)}`}>
      <strong>{dueWords(language, days)}</strong>{' '}
      <span class="otk-due__day">
        {shortDate(language, dueOn)}
        {!isFinal && `, ${t('due.notFinal')}`}
      </span>
    </span>
  );
}

function dueWords(language: Language, days: number): string {
  const t = deskText(language);
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  return days === 1 ? t('due.tomorrow') : t('due.in', { days });
}

function toneOf(days: number): string {
  if (days < 0) return 'otk-due--late';
  return days <= SOON_DAYS ? 'otk-due--soon' : '';
}

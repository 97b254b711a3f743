import { type ReportFigures, type ReportSection } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { reportText } from './words.js';

/** What the program says of a section, from its figures alone; null where it has nothing to say. */
export function sentenceOf(section: ReportSection, figures: ReportFigures, language: Language): string | null {
  return SENTENCES[section]?.(figures, language) ?? null;
}

type Say = (figures: ReportFigures, language: Language) => string;

const SENTENCES: Partial<Readonly<Record<ReportSection, Say>>> = {
  received: ({ received, answered }, language) => {
    const t = reportText(language);
    if (typeof received !== 'number' || typeof answered !== 'number') return t('said_received_few');
    return t('said_received', { received, answered });
  },
  outcomes: ({ outcomes }, language) => {
    const t = reportText(language);
    if (outcomes.length === 0) return t('said_outcomes_none');
    const percent = upheldPercent(outcomes);
    return percent === null ? t('said_outcomes_few') : t('said_outcomes', { percent });
  },
  stages: ({ stages }, language) => {
    const t = reportText(language);
    const second = stages.find(({ stage }) => stage === 'second');
    return t(!second || second.received === 0 ? 'said_stages_none' : 'said_stages');
  },
  times: ({ times }, language) => reportText(language)(times.length === 0 ? 'said_times_none' : 'said_times'),
  causes: ({ causes: [first] }, language) => {
    const t = reportText(language);
    return first ? t('said_causes', { cause: first.title[language] }) : t('said_causes_none');
  },
  measures: ({ measures }, language) => {
    const t = reportText(language);
    return measures.length === 0 ? t('said_measures_none') : t('said_measures', { count: measures.length });
  },
  unclear: ({ unclear }, language) => {
    const t = reportText(language);
    return unclear.length === 0 ? t('said_unclear_none') : t('said_unclear', { count: unclear.length });
  },
};

/** Of what was decided on its merits; null where a number that belongs to it is hidden. */
function upheldPercent(outcomes: ReportFigures['outcomes']): number | null {
  const merits = outcomes.filter(({ outcome }) => ['upheld', 'partlyUpheld', 'notUpheld'].includes(outcome));
  if (merits.length === 0 || merits.some(({ cases }) => typeof cases !== 'number')) return null;
  const sum = (rows: typeof merits) => rows.reduce((whole, { cases }) => whole + Number(cases), 0);
  return Math.round((100 * sum(merits.filter(({ outcome }) => outcome !== 'notUpheld'))) / sum(merits));
}

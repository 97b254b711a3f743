import { type Figure, type ReportFigures } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { packTitles } from '../../staff/admin/shared/pack-titles.js';
import { reportText } from './words.js';

/** The tables of a review, each under the section that explains it. */
export const REPORT_TABLES = ['services', 'outcomes', 'stages', 'times', 'causes', 'measures', 'unclear'] as const;
export type ReportTableName = (typeof REPORT_TABLES)[number];

export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table as finished words: on the page, and as a file. */
export function reportTable(name: ReportTableName, figures: ReportFigures, language: Language): ReportTable {
  return TABLES[name](figures, language);
}

type MakeTable = (figures: ReportFigures, language: Language) => ReportTable;

const TABLES: Readonly<Record<ReportTableName, MakeTable>> = {
  services: ({ services }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_service'), t('col_received'), t('col_answered')],
      rows: services.map(({ title, received, answered }) => [title[language], ...shown(language, received, answered)]),
    };
  },
  outcomes: ({ outcomes }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_outcome'), t('col_cases')],
      rows: outcomes.map(({ outcome, cases }) => [t(`outcome_${outcome}`), ...shown(language, cases)]),
    };
  },
  stages: ({ stages }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_stage'), t('col_received'), t('col_answered'), t('col_upheld')],
      rows: stages.map(({ stage, received, answered, upheldPercent }) => [
        t(`stage_${stage}`),
        ...shown(language, received, answered, upheldPercent),
      ]),
    };
  },
  times: ({ times }, language) => {
    const t = reportText(language);
    const titles = packTitles(language);
    return {
      columns: [t('col_procedure'), t('col_answered'), t('col_days'), t('col_in_time'), t('col_extended')],
      rows: times.map(({ procedure, answered, days, inTimePercent, extendedPercent }) => [
        titles.get(procedure) ?? procedure,
        ...shown(language, answered, days, inTimePercent, extendedPercent),
      ]),
    };
  },
  causes: ({ causes }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_cause'), t('col_points')],
      rows: causes.map(({ title, points }) => [title[language], ...shown(language, points)]),
    };
  },
  measures: ({ measures }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_measure'), t('col_state'), t('col_people')],
      rows: measures.map(({ title, state, people }) => [title[language], t(`state_${state}`), ...shown(language, people)]),
    };
  },
  unclear: ({ unclear }, language) => {
    const t = reportText(language);
    return {
      columns: [t('col_service'), t('col_by_cause'), t('col_by_words')],
      rows: unclear.map(({ title, byCause, byWords }) => [title[language], ...shown(language, byCause, byWords)]),
    };
  },
};

function shown(language: Language, ...figures: readonly Figure[]): (string | number | null)[] {
  return figures.map((figure) => (figure === 'few' ? reportText(language)('few') : figure));
}

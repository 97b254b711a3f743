import { type LoopFigures, spreadOf } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type ChartTableData } from '#libs/ui';
import { loopText } from './words.js';

/** The figures of the loop, in its own order. */
export const LOOP_FIGURES = ['given', 'met', 'time', 'told', 'days', 'helped'] as const;
export type LoopFigure = (typeof LOOP_FIGURES)[number];

interface Telling {
  readonly language: Language;
  readonly names: GroupNames;
}

/** A figure as a table of finished words: on the page, and as a file. */
export function tableOf(figure: LoopFigure, figures: LoopFigures, telling: Telling): ChartTableData {
  return TABLES[figure](figures, telling);
}

const TABLES: Readonly<Record<LoopFigure, (figures: LoopFigures, telling: Telling) => ChartTableData>> = {
  given: ({ given }, { language, names }) => {
    const t = loopText(language);
    return {
      columns: [t('col_service'), t('col_upheld'), t('col_with_cause')],
      rows: given.map(({ service, part, of }) => [names.services.get(service) ?? service, of, part]),
    };
  },
  met: ({ met }, { language }) => {
    const t = loopText(language);
    return {
      columns: [t('col_cause'), t('col_points'), t('col_measures')],
      rows: met.map(({ title, points, measures }) => [title[language], points, measures.join(', ') || null]),
    };
  },
  time: ({ promised }, { language }) => {
    const t = loopText(language);
    return {
      columns: [t('col_measure'), t('col_due'), t('col_done')],
      rows: promised.map((measure) => {
        const done = measure.completedOn === null ? t('not_done') : formatDate(language, measure.completedOn);
        return [nameOf(measure, language), formatDate(language, measure.dueOn), done];
      }),
    };
  },
  told: ({ told }, { language }) => {
    const t = loopText(language);
    return {
      columns: [t('col_measure'), t('col_to_tell'), t('col_told')],
      rows: told.map((measure) => [nameOf(measure, language), measure.of, measure.part]),
    };
  },
  days: ({ days }, { language }) => {
    const t = loopText(language);
    return {
      columns: [t('col_measure'), t('col_complaints'), t('col_p25'), t('col_p50'), t('col_p75')],
      rows: days.map((measure) => {
        const spread = spreadOf(measure.tallies);
        return [nameOf(measure, language), spread?.count ?? 0, spread?.p25 ?? null, spread?.p50 ?? null, spread?.p75 ?? null];
      }),
    };
  },
  helped: ({ helped }, { language }) => {
    const t = loopText(language);
    return {
      columns: [t('col_measure'), t('col_answered'), t('col_helped'), t('col_partly'), t('col_not')],
      rows: helped.map((measure) => {
        const { answered, yes, partly } = measure;
        return [nameOf(measure, language), answered, yes, partly, answered - yes - partly];
      }),
    };
  },
};

function nameOf({ number, title }: { number: number; title: Readonly<Record<Language, string>> }, language: Language): string {
  return `${number}. ${title[language]}`;
}

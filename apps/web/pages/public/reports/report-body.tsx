import { isAssessed, type ReportSection, type WholeReport, type WrittenSection } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FigureContent, FigureTable } from '#libs/ui';
import { type ComponentChildren } from 'preact';
import { sentenceOf } from './report-sentences.js';
import { reportTable, type ReportTableName } from './report-tables.js';
import { reportText } from './words.js';

interface ReportBodyProps {
  language: Language;
  report: WholeReport;
  /** Where the tables are as files; no files of a draft. */
  files: string | null;
  /** What stands under a section for whoever writes it. */
  below?: (section: WrittenSection) => ComponentChildren;
}

const TABLE_OF: Partial<Readonly<Record<ReportSection, ReportTableName>>> = {
  received: 'services',
  outcomes: 'outcomes',
  stages: 'stages',
  times: 'times',
  causes: 'causes',
  measures: 'measures',
  unclear: 'unclear',
};

/** A review from its first section to its last: what the program says, what people wrote, and the figures. */
export function ReportBody({ language, report, files, below }: ReportBodyProps) {
  const t = reportText(language);
  const { figures, sections } = report;
  const read = below ? sections : sections.filter((section) => hasSomething(section, language));
  return (
    <>
      {read.map((section) => (
        <section key={section.section} class="otk-report__section" aria-labelledby={section.section}>
          <h2 class="govuk-heading-m" id={section.section}>
            {t(`section_${section.section}`)}
          </h2>
          <Said section={section} report={report} language={language} />
          <Table name={TABLE_OF[section.section]} report={report} language={language} files={files} />
          {below?.(section)}
        </section>
      ))}
      <p class="govuk-body-s">
        {t('counted', { date: formatDate(language, figures.countedOn) })} {t('few_note')}
      </p>
    </>
  );
}

function hasSomething({ section, text }: WrittenSection, language: Language): boolean {
  return TABLE_OF[section] !== undefined || isAssessed(section) || text[language].trim() !== '';
}

function Said({
  section: { section, text, verdict },
  report,
  language,
}: Pick<ReportBodyProps, 'language' | 'report'> & { section: WrittenSection }) {
  const t = reportText(language);
  const sentence = sentenceOf(section, report.figures, language);
  return (
    <>
      {sentence !== null && <p class="govuk-body">{sentence}</p>}
      {isAssessed(section) && (
        <p class="govuk-body">
          <strong>{t(`verdict_${verdict ?? 'none'}`)}</strong>
        </p>
      )}
      {text[language].trim() !== '' && (
        <p class="govuk-body otk-own-words" data-as-written>
          {text[language]}
        </p>
      )}
    </>
  );
}

interface TableProps extends Pick<ReportBodyProps, 'language' | 'report' | 'files'> {
  name: ReportTableName | undefined;
}

function Table({ name, report, language, files }: TableProps) {
  const t = reportText(language);
  const table = name && reportTable(name, report.figures, language);
  if (!table || table.rows.length === 0) return null;
  return (
    <>
      <FigureTable
        label={t(`table_${name}`)}
        classes="otk-figures--published"
        columns={table.columns}
        rows={table.rows.map((cells, place) => ({ key: String(place), cells: cells.map((cell) => written(cell, language)) }))}
      />
      {files !== null && (
        <p class="govuk-body otk-no-print">
          <a class="govuk-link" href={`${files}/${name}.csv`} download>
            {t('file')}
            <span class="govuk-visually-hidden">: {t(`table_${name}`)}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** A number as the language writes it: 18,7 in Russian. */
function written<Cell>(cell: Cell, language: Language): Cell | FigureContent {
  if (typeof cell !== 'number') return cell;
  return { content: cell.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB'), isNumber: true };
}

import { type Share } from '#libs/domain/indicators';
import { type LoopFigures } from '#libs/features/feedback';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type ComponentChildren } from 'preact';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { DueAnswers } from '../answers/due-answers.js';
import { ANSWERS } from '../answers/words.js';
import { numberText } from '../oversight/words.js';
import { LOOP_FIGURES, type LoopFigure, tableOf } from './loop-tables.js';
import { isOnTime, tellingOf } from './loop-tellings.js';
import { type LoopWords, loopText } from './words.js';

interface LoopPageProps {
  page: PageContext;
  figures: LoopFigures;
  names: GroupNames;
  /** Approved answers whose review is due. */
  answersDue: number;
}

/** Link by link: what is understood, changed, told, and whether it helps. Each figure says first what it means. */
export function LoopPage(props: LoopPageProps) {
  const { page, figures, answersDue } = props;
  const t = loopText(page.language);
  const [from, to] = [figures.period.from, figures.period.to].map((day) => formatDate(page.language, day));
  return (
    <StaffLayout page={page} title={t('title')}>
      <h1 class="govuk-heading-l otk-head__title">{t('title')}</h1>
      <p class="govuk-body otk-loop__lead">{t('lead', { from: from!, to: to! })}</p>
      {page.staff?.may('texts.manage') && <DueAnswers page={page} due={answersDue} href={ANSWERS} />}
      <ol class="otk-loop">
        {LOOP_FIGURES.map((figure) => (
          <Figure key={figure} figure={figure} {...props} />
        ))}
      </ol>
    </StaffLayout>
  );
}

function Figure({ figure, page, figures, names }: Omit<LoopPageProps, 'answersDue'> & { figure: LoopFigure }) {
  const { language } = page;
  const t = loopText(language);
  const { title, about, share } = tellingOf(figure, figures, t);
  const table = tableOf(figure, figures, { language, names });
  return (
    <li class="otk-loop__figure">
      <section aria-labelledby={figure}>
        <h2 class="otk-chart__title" id={figure}>
          {title}
        </h2>
        {share && <ShareBar share={share} words={shareText(language, share)} />}
        {about !== '' && <p class="otk-chart__summary">{about}</p>}
        {table.rows.length > 0 && (
          <div class="otk-chart__foot">
            <ListLink figure={figure} figures={figures} t={t} />
            <details class="otk-chart__details">
              <summary>{t('table')}</summary>
              <div class="otk-scroll" role="group" aria-label={title} tabIndex={0}>
                <FigureTable
                  columns={table.columns}
                  rows={table.rows.map((row, place) => cellsOf(figure, figures, row, place, t))}
                />
              </div>
            </details>
            <a class="govuk-link" href={`/staff/loop/${figure}.csv`} download>
              {t('csv')}
            </a>
          </div>
        )}
      </section>
    </li>
  );
}

function shareText(language: Language, share: Share): string {
  const [part, of] = [numberText(language, share.part), numberText(language, share.of)];
  return loopText(language)('share', { part, of, percent: numberText(language, percentOf(share) ?? 0) });
}

const BAR = { width: 600, height: 14 } as const;

/** The part that is filled, with the numbers beside it in words. */
function ShareBar({ share, words }: { share: Share; words: string }) {
  return (
    <p class="otk-loop__share">
      <svg
        class="otk-loop__bar"
        viewBox={`0 0 ${BAR.width} ${BAR.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="otk-load-bar__room" width={BAR.width} height={BAR.height} />
        <rect class="otk-mark otk-mark--filled" width={(BAR.width * share.part) / share.of} height={BAR.height} />
      </svg>
      <span>{words}</span>
    </p>
  );
}

/** The way to what was counted. */
function ListLink({ figure, figures, t }: { figure: LoopFigure; figures: LoopFigures; t: LoopWords }) {
  if (figure !== 'given') {
    return (
      <a class="govuk-link" href={LISTS[figure]}>
        {t('measures')}
      </a>
    );
  }
  const missing = figures.given.reduce((sum, { part, of }) => sum + of - part, 0);
  if (missing === 0) return null;
  return (
    <a class="govuk-link" href="/staff/loop/causeless">
      {t('given_list', { count: missing })}
    </a>
  );
}

const LISTS = {
  met: '/staff/measures',
  time: '/staff/measures?state=late',
  told: '/staff/measures',
  days: '/staff/measures?state=completed',
  helped: '/staff/measures?state=completed',
} as const satisfies Record<Exclude<LoopFigure, 'given'>, string>;

type Cell = string | number | null;

/** The same cells with the way on: a measure's name leads to it, a cause without a measure to a proposal. */
function cellsOf(
  figure: LoopFigure,
  figures: LoopFigures,
  row: readonly Cell[],
  place: number,
  t: LoopWords,
): ComponentChildren[] {
  const [name, ...rest] = row;
  if (figure === 'given') return [...row];
  if (figure === 'met') return [name, rest[0], <Measures key="measures" met={figures.met[place]!} t={t} />];
  const list = { time: figures.promised, told: figures.told, days: figures.days, helped: figures.helped }[figure];
  const link = <MeasureLink key="measure" number={list[place]!.number} text={String(name)} />;
  const late = figure === 'time' && !isOnTime(figures.promised[place]!);
  return late ? [link, rest[0], `${rest[1]}, ${t('time_late')}`] : [link, ...rest];
}

function MeasureLink({ number, text = String(number) }: { number: number; text?: string }) {
  return (
    <a class="govuk-link" href={`/staff/measures/${number}`}>
      {text}
    </a>
  );
}

function Measures({ met: { cause, measures }, t }: { met: LoopFigures['met'][number]; t: LoopWords }) {
  if (measures.length === 0) {
    return (
      <a class="govuk-link" href={`/staff/measures/new?cause=${encodeURIComponent(cause)}`}>
        {t('met_propose')}
      </a>
    );
  }
  return (
    <span class="otk-loop__numbers">
      {measures.map((number) => (
        <MeasureLink key={number} number={number} />
      ))}
    </span>
  );
}

export function FigureTable({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly ComponentChildren[])[] }) {
  return (
    <table class="otk-figures">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], row) => (
          <tr key={row}>
            <th scope="row">{first}</th>
            {rest.map((cell, column) => (
              <td key={column} class={typeof cell === 'number' ? 'otk-figures__number' : undefined}>
                {cell ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

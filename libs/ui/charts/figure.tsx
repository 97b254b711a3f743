import { type ComponentChildren } from 'preact';
import { FigureTable, type FigureTableProps } from './figure-table.js';

export interface ChartTableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface ChartFigureProps {
  /** Unique on the page. */
  readonly id: string;
  /** What the chart says, as a sentence: not what it is of. */
  readonly title: string;
  readonly summary: string;
  /** The same numbers, for whoever would rather read them. */
  readonly table: ChartTableData;
  readonly tableLabel: string;
  readonly csv: { readonly href: string; readonly text: string };
  readonly legend?: readonly LegendEntry[];
  /** For a wide place and for a narrow one: styles show one of the two. */
  readonly wide: ComponentChildren;
  readonly narrow: ComponentChildren;
  readonly level?: 2 | 3;
}

export interface LegendEntry {
  readonly mark: Mark;
  readonly text: string;
}

/** How a series is drawn. They differ in shape as well as in colour: filled, hollow, a whole line, a dashed one, a band. */
export type Mark = 'filled' | 'alarm' | 'hollow' | 'line' | 'dashed' | 'band';

/** A chart with its message, its summary, its table and its file. The drawing itself is hidden from screen readers: the table says it better. */
export function ChartFigure({
  id,
  title,
  summary,
  table,
  tableLabel,
  csv,
  legend = [],
  wide,
  narrow,
  level = 2,
}: ChartFigureProps) {
  return (
    <figure class="otk-chart" aria-labelledby={id}>
      <Caption id={id} title={title} summary={summary} level={level} />
      {legend.length > 0 && <Legend entries={legend} />}
      <div class="otk-chart__wide">{wide}</div>
      <div class="otk-chart__narrow">{narrow}</div>
      <div class="otk-chart__foot">
        <details class="otk-chart__details">
          <summary>{tableLabel}</summary>
          <FigureTable label={title} columns={table.columns} rows={table.rows.map((cells) => ({ cells }))} narrow="scroll" />
        </details>
        <FileLink {...csv} />
      </div>
    </figure>
  );
}

export interface TableFigureProps
  extends
    Pick<ChartFigureProps, 'id' | 'title' | 'summary' | 'csv' | 'level'>,
    Pick<FigureTableProps, 'columns' | 'rows' | 'classes'> {}

/** A chart that is a table. */
export function TableFigure({ id, title, summary, csv, level = 2, ...table }: TableFigureProps) {
  return (
    <figure class="otk-chart" aria-labelledby={id}>
      <Caption id={id} title={title} summary={summary} level={level} />
      <FigureTable labelledBy={id} {...table} />
      <div class="otk-chart__foot">
        <FileLink {...csv} />
      </div>
    </figure>
  );
}

function Caption({ id, title, summary, level }: Required<Pick<ChartFigureProps, 'id' | 'title' | 'summary' | 'level'>>) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figcaption>
      <Heading class="otk-chart__title" id={id}>
        {title}
      </Heading>
      <p class="otk-chart__summary">{summary}</p>
    </figcaption>
  );
}

function FileLink({ href, text }: ChartFigureProps['csv']) {
  return (
    <a class="govuk-link" href={href} download>
      {text}
    </a>
  );
}

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul class="otk-chart__legend" aria-hidden="true">
      {entries.map(({ mark, text }) => (
        <li key={text}>
          <svg width="22" height="14" viewBox="0 0 22 14" focusable="false">
            <LegendMark mark={mark} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function LegendMark({ mark }: { mark: Mark }) {
  if (mark === 'line' || mark === 'dashed') return <line class={`otk-mark otk-mark--${mark}`} x1="1" x2="21" y1="7" y2="7" />;
  return <rect class={`otk-mark otk-mark--${mark}`} x="2" y="2" width="18" height="10" />;
}

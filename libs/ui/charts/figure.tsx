import { type ComponentChildren } from 'preact';

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
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure class="otk-chart" aria-labelledby={id}>
      <figcaption>
        <Heading class="otk-chart__title" id={id}>
          {title}
        </Heading>
        <p class="otk-chart__summary">{summary}</p>
      </figcaption>
      {legend.length > 0 && <Legend entries={legend} />}
      <div class="otk-chart__wide">{wide}</div>
      <div class="otk-chart__narrow">{narrow}</div>
      <div class="otk-chart__foot">
        <details class="otk-chart__details">
          <summary>{tableLabel}</summary>
          <ChartTable label={title} table={table} />
        </details>
        <a class="govuk-link" href={csv.href} download>
          {csv.text}
        </a>
      </div>
    </figure>
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

/** Wide tables scroll by themselves, and can be scrolled by keyboard. */
export function ChartTable({ label, table: { columns, rows } }: { label: string; table: ChartTableData }) {
  return (
    <div class="otk-scroll" role="group" aria-label={label} tabIndex={0}>
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
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} class={typeof cell === 'number' ? 'otk-figures__number' : undefined}>
                    {cell ?? '–'}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { type ComponentChildren } from 'preact';

/** Something of one's own in a cell; `isNumber` sets it as numbers are set. */
export interface FigureContent {
  readonly content: ComponentChildren;
  readonly isNumber?: boolean;
  readonly classes?: string;
}

/** Words, a number, nothing known, or something of one's own. */
export type FigureCell = string | number | null | FigureContent;

export interface FigureRow {
  /** Unique among the rows; left out: its place. */
  readonly key?: string;
  readonly cells: readonly FigureCell[];
}

export interface FigureTableProps {
  /** The id of the heading that says what it is, or else its name. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Which column names the row. */
  readonly named?: number;
  /** Where there is no room: a card for each row, or a table that scrolls beside its first column, for whoever compares rows. */
  readonly narrow?: 'cards' | 'scroll';
  readonly classes?: string;
  readonly id?: string;
}

/**
 * A table of figures. What has no room scrolls by itself, and can be scrolled by keyboard; the roles say what the styles of cards no longer show.
 */
export function FigureTable({ labelledBy, label, columns, rows, named = 0, narrow = 'cards', classes, id }: FigureTableProps) {
  const name = labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
  return (
    <div class="otk-scroll otk-figures-place" role="group" {...name} tabIndex={0}>
      <table
        class={classesOf('otk-figures', `otk-figures--${narrow}`, classes)}
        role="table"
        {...(id !== undefined && { id, tabIndex: -1 })}
      >
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, place) => (
              <th key={place} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, place) => (
            <tr key={row.key ?? place} role="row">
              {row.cells.map((cell, column) => (
                <Cell key={column} cell={cell} column={columns[column] ?? ''} isName={column === named} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a card the name of its column stands before what a cell holds. */
function Cell({ cell, column, isName }: { cell: FigureCell; column: string; isName: boolean }) {
  const { content, isNumber, classes } = contentOf(cell);
  const css = classesOf(isNumber && 'otk-figures__number', classes);
  if (isName) {
    return (
      <th role="rowheader" scope="row" class={css}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" class={css} data-column={column}>
      {content}
    </td>
  );
}

function contentOf(cell: FigureCell): FigureContent {
  if (cell === null) return { content: '–' };
  if (typeof cell === 'object') return cell;
  return { content: cell, isNumber: typeof cell === 'number' };
}

function classesOf(...classes: readonly (string | false | undefined)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined;
}

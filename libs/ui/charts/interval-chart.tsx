import { scaleLinear } from 'd3-scale';
import { Drawing, type Format } from './canvas.js';

export interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Stands out from the rest: drawn as a diamond. */
  readonly marked: boolean;
}

export interface IntervalChartProps {
  readonly width: number;
  readonly rows: readonly IntervalRow[];
  /** The end of the scale; the largest of the rows when left out. */
  readonly max?: number;
  readonly format?: Format;
}

const ROW_HEIGHT = 44;
const FOOT = 24;
const SIDE = 10;

/** A value and how sure it is, one row for each name: the name above its line, so that long names have room on a phone. */
export function IntervalChart({ width, rows, max, format = String }: IntervalChartProps) {
  const x = scaleLinear()
    .domain([0, max ?? Math.max(1, ...rows.map(({ to }) => to))])
    .range([SIDE, width - SIDE - 30]);
  if (max === undefined) x.nice(5);
  const height = rows.length * ROW_HEIGHT + FOOT;
  return (
    <Drawing canvas={{ width, height }}>
      <g class="otk-chart__grid">
        {x.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={4} y2={height - FOOT} />
            <text x={x(tick)} y={height - 8} text-anchor="middle">
              {format(tick)}
            </text>
          </g>
        ))}
      </g>
      {rows.map((row, place) => (
        <g key={row.name}>
          {place > 0 && <line class="otk-chart__between" x1={0} x2={width} y1={place * ROW_HEIGHT} y2={place * ROW_HEIGHT} />}
          <IntervalLine row={row} y={place * ROW_HEIGHT} x={x} format={format} />
        </g>
      ))}
    </Drawing>
  );
}

function IntervalLine({ row, y, x, format }: { row: IntervalRow; y: number; x: (value: number) => number; format: Format }) {
  const middle = y + 31;
  const [cx, mark] = [x(row.value), row.marked ? 'alarm' : 'filled'];
  return (
    <g>
      <text class="otk-chart__row-name" x={SIDE} y={y + 17}>
        {row.name}
      </text>
      <line class={`otk-mark otk-mark--whisker-${mark}`} x1={x(row.from)} x2={x(row.to)} y1={middle} y2={middle} />
      {row.marked ? (
        <path
          class="otk-mark otk-mark--alarm"
          d={`M${cx - 7},${middle} L${cx},${middle - 7} L${cx + 7},${middle} L${cx},${middle + 7} Z`}
        />
      ) : (
        <circle class="otk-mark otk-mark--filled" cx={cx} cy={middle} r="5.5" />
      )}
      <text class="otk-chart__value" x={Math.max(x(row.to), cx + 7) + 6} y={middle + 4}>
        {format(row.value)}
      </text>
    </g>
  );
}

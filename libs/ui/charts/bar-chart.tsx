import { scaleBand } from 'd3-scale';
import { type Canvas, Drawing, type Format, Gridlines, heightScale, MARGIN, Names } from './canvas.js';
import { type Mark } from './figure.js';

export interface BarPart {
  readonly mark: Mark;
  readonly value: number;
}

export interface Bar {
  readonly name: string;
  readonly parts: readonly BarPart[];
}

export interface BarChartProps {
  readonly canvas: Canvas;
  readonly bars: readonly Bar[];
  /** One upon the other, or side by side. */
  readonly arranged: 'stacked' | 'beside';
  /** A level across all bars, such as a day's capacity, with its name. */
  readonly level?: { readonly value: number; readonly name: string } | null;
  readonly format?: Format;
}

/** Bars of counts, one for each name. */
export function BarChart({ canvas, bars, arranged, level = null, format = String }: BarChartProps) {
  const totals = bars.map(({ parts }) => {
    const values = parts.map(({ value }) => value);
    return arranged === 'stacked' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const y = heightScale([...totals, level?.value ?? 0], canvas);
  const x = scaleBand<number>()
    .domain([...bars.keys()])
    .range([MARGIN.left, canvas.width - MARGIN.right])
    .padding(0.28);
  return (
    <Drawing canvas={canvas}>
      <Gridlines y={y} canvas={canvas} format={format} />
      {bars.map(({ parts }, place) => (
        <BarOf key={place} parts={parts} arranged={arranged} from={x(place)!} width={x.bandwidth()} y={y} />
      ))}
      {level && (
        <g>
          <line
            class="otk-mark otk-mark--dashed"
            x1={MARGIN.left}
            x2={canvas.width - MARGIN.right}
            y1={y(level.value)}
            y2={y(level.value)}
          />
          <text class="otk-chart__level" x={canvas.width - MARGIN.right} y={y(level.value) - 5} text-anchor="end">
            {level.name}
          </text>
        </g>
      )}
      <line class="otk-chart__floor" x1={MARGIN.left} x2={canvas.width - MARGIN.right} y1={y(0)} y2={y(0)} />
      <Names names={bars.map(({ name }) => name)} at={(place) => x(place)! + x.bandwidth() / 2} canvas={canvas} />
    </Drawing>
  );
}

interface BarOfProps extends Pick<BarChartProps, 'arranged'> {
  readonly parts: readonly BarPart[];
  readonly from: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

function BarOf({ parts, arranged, from, width, y }: BarOfProps) {
  const each = arranged === 'stacked' ? width : width / parts.length;
  let below = 0;
  return (
    <g>
      {parts.map(({ mark, value }, place) => {
        const bottom = arranged === 'stacked' ? below : 0;
        below += value;
        if (value === 0) return null;
        const left = arranged === 'stacked' ? from : from + place * each;
        const [top, height] = [y(bottom + value), y(bottom) - y(bottom + value)];
        return (
          <rect
            key={place}
            class={`otk-mark otk-mark--${mark}`}
            x={round(left)}
            y={round(top)}
            width={round(each)}
            height={round(height)}
          />
        );
      })}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

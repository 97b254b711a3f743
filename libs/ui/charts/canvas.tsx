import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { type ComponentChildren } from 'preact';

/** The room a chart is drawn in, in its own units. Two of them: type that is fit to read on a wide screen is a blur on a phone. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}
export const WIDE: Canvas = { width: 640, height: 250 };
export const NARROW: Canvas = { width: 330, height: 230 };

/** Room around the marks: numbers at the left, names below. */
export const MARGIN = { top: 18, right: 14, bottom: 26, left: 40 } as const;

export type Format = (value: number) => string;

/** From 0 up to a round number that nothing exceeds. */
export function heightScale(values: readonly number[], { height }: Canvas): ScaleLinear<number, number> {
  return scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .nice(4)
    .range([height - MARGIN.bottom, MARGIN.top]);
}

export function Drawing({ canvas: { width, height }, children }: { canvas: Canvas; children: ComponentChildren }) {
  return (
    <svg class="otk-chart__drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Quiet lines at round numbers. Of counts only whole ones are named. */
export function Gridlines({ y, canvas, format }: { y: ScaleLinear<number, number>; canvas: Canvas; format: Format }) {
  return (
    <g class="otk-chart__grid">
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={canvas.width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 6} y={y(tick) + 4} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
    </g>
  );
}

const LETTER_WIDTH = 7;

/** Names under the marks, as many of them as have room; the first is always there. */
export function Names({ names, at, canvas }: { names: readonly string[]; at: (place: number) => number; canvas: Canvas }) {
  const widest = Math.max(1, ...names.map((name) => name.length)) * LETTER_WIDTH + 10;
  const every = Math.max(1, Math.ceil((widest * names.length) / (canvas.width - MARGIN.left - MARGIN.right)));
  return (
    <g class="otk-chart__names">
      {names.map((name, place) =>
        place % every === 0 ? (
          <text key={place} x={at(place)} y={canvas.height - 8} text-anchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </g>
  );
}

import { scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type Canvas, Drawing, type Format, Gridlines, heightScale, MARGIN, Names } from './canvas.js';

/** Null: nothing is known there, and the line is broken. */
export type Height = number | null;

export interface LineChartProps {
  readonly canvas: Canvas;
  readonly names: readonly string[];
  readonly line: readonly Height[];
  /** From the line up to these, shaded. */
  readonly bandTo?: readonly Height[];
  /** Above all, dashed. */
  readonly dashed?: readonly Height[];
  readonly format?: Format;
}

interface Point {
  readonly place: number;
  readonly low: Height;
  readonly high: Height;
}

/** A line over the names, with a band above it and a dashed line above that: the usual, the slow, the slowest. */
export function LineChart({ canvas, names, line: low, bandTo = [], dashed = [], format = String }: LineChartProps) {
  const known = [...low, ...bandTo, ...dashed].filter((value) => value !== null);
  const y = heightScale(known, canvas);
  const x = scalePoint<number>()
    .domain([...names.keys()])
    .range([MARGIN.left + 8, canvas.width - MARGIN.right - 8]);
  const points = names.map((_, place): Point => ({ place, low: low[place] ?? null, high: bandTo[place] ?? null }));
  const pathOf = (heights: readonly Height[]) =>
    line<number>()
      .defined((place) => (heights[place] ?? null) !== null)
      .x((place) => x(place)!)
      .y((place) => y(heights[place]!))
      .digits(1)([...names.keys()]);
  const band = area<Point>()
    .defined(({ low: from, high }) => from !== null && high !== null)
    .x(({ place }) => x(place)!)
    .y0((point) => y(point.low!))
    .y1((point) => y(point.high!))
    .digits(1)(points);
  return (
    <Drawing canvas={canvas}>
      <Gridlines y={y} canvas={canvas} format={format} />
      {band && <path class="otk-mark otk-mark--band" d={band} />}
      <path class="otk-mark otk-mark--dashed" d={pathOf(dashed) ?? ''} />
      <path class="otk-mark otk-mark--line" d={pathOf(low) ?? ''} />
      {points.map(({ place, low: height }) =>
        height === null ? null : <circle key={place} class="otk-mark otk-mark--dot" cx={x(place)} cy={y(height)} r="3.5" />,
      )}
      <line class="otk-chart__floor" x1={MARGIN.left} x2={canvas.width - MARGIN.right} y1={y(0)} y2={y(0)} />
      <Names names={names} at={(place) => x(place)!} canvas={canvas} />
    </Drawing>
  );
}

export { BarChart } from './bar-chart.js';
export { NARROW, WIDE } from './canvas.js';
export { ChartFigure, type ChartFigureProps, type ChartTableData } from './figure.js';
export { IntervalChart, type IntervalRow } from './interval-chart.js';
export { LineChart } from './line-chart.js';

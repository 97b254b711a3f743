export { BarChart } from './bar-chart.js';
export { NARROW, WIDE } from './canvas.js';
export { ChartFigure, type ChartFigureProps, type ChartTableData, TableFigure } from './figure.js';
export { type FigureCell, type FigureContent, type FigureRow, FigureTable } from './figure-table.js';
export { IntervalChart, type IntervalRow } from './interval-chart.js';
export { LineChart } from './line-chart.js';

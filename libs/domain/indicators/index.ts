export * from './burn-down.js';
export * from './compare.js';
export * from './histogram.js';
export * from './intervals.js';
export * from './pareto.js';
export * from './suppress.js';
export * from './told-share.js';
export * from './working-day-buckets.js';

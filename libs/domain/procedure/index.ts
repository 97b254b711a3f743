export * from './case-file.js';
export * from './guard-names.js';
export * from './pack.js';
export * from './plan.js';

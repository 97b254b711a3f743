export * from './tx.js';
export * from './unit-of-work.js';
export * from './value-parsers.js';

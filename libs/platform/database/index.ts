export * from './connection.js';
export * from './database.module.js';
export * from './embedded/index.js';
export * from './held-lock.js';
export { assertSecret } from './installation.js';
export * from './migrate.js';
export * from './tx.js';
export * from './unit-of-work.js';
export * from './value-parsers.js';

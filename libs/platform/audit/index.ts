export * from './audit.module.js';
export * from './read-log.js';
export * from './with-read-log.js';

export * from './exit-code.js';
export * from './parent.js';
export * from './run-process.js';
export * from './start-failure.js';

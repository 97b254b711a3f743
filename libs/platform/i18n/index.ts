export * from './catalogue-faults.js';
export * from './choose-language.js';
export * from './dates.js';
export * from './error-text.js';
export * from './message-arguments.js';
export * from './translator.js';

export * from './effect.js';
export * from './effect-windows.js';
export * from './measure-life.js';
export * from './rate-ratio.js';
export * from './theme-words.js';

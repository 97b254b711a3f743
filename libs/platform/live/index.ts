export * from './live.module.js';
export * from './live-pages.js';
export * from './presence.js';

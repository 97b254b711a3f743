export * from './config.js';
export * from './config.module.js';
export * from './data-folder.js';
export * from './read-config.js';
export * from './secret.js';

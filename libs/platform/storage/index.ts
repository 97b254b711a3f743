export * from './file-scanner.js';
export * from './file-storage.js';
export * from './file-type.js';
export * from './local-storage.js';
export * from './safe-name.js';
export * from './storage.module.js';
export * from './upload-sweep.js';

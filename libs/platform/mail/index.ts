export * from './file-transport.js';
export * from './mail.module.js';
export * from './mail-transport.js';
export * from './smtp-transport.js';

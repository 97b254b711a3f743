export * from './bars-of.js';
export * from './why-barred.js';

export * from './why-barred.js';

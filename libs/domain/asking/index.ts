export * from './answers.js';
export * from './further-ways.js';
export * from './may-enter.js';
export * from './next-ask.js';
export * from './leads-to-somebody.js';

export * from './bars-for-review.js';
export * from './bars-of.js';
export * from './interest.js';
export * from './judge-of-challenge.js';
export * from './organisation.js';
export * from './propose-reviewer.js';
export * from './why-barred.js';

export * from './choose-assignee.js';
export * from './find-words.js';
export * from './likely-repeat.js';
export * from './route-case.js';
export * from './routing-rule.js';

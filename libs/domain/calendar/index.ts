export * from './calendar-book.js';
export * from './calendar-file.js';
export * from './working-calendar.js';

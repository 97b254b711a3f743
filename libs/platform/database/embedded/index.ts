export { EmbeddedPostgresError } from './error.js';
export { freePort } from './server.js';
export * from './start-embedded-postgres.js';

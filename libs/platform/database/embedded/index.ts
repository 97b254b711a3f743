export { EmbeddedPostgresError } from './error.js';
export { freePort, isAlive } from './server.js';
export * from './start-embedded-postgres.js';

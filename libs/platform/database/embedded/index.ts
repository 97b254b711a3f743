export { EmbeddedPostgresError } from './error.js';
export { freePort, isAlive } from './server.js';
export * from './start-embedded-postgres.js';
export { copyCluster, placeCluster } from './physical-copy.js';

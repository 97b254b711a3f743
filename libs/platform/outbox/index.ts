export * from './jobs.module.js';
export * from './outbox.js';
export * from './outbox.module.js';
export * from './outbox-leases.js';
export * from './outbox-row.entity.js';
export * from './relay.js';
export * from './relay-settings.js';
export * from './retry-failed-job.js';

export { correlationId, correlationIdOf } from './correlation.js';
export { describeError } from './describe-error.js';
export * from './health.js';
export { observeRequests } from './http/observe-requests.js';
export { Metrics } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { StructuredLog } from './structured-log.js';

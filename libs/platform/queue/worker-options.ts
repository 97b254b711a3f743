import { type QueueName } from '#libs/kernel';
import { type QueueSettings } from './queue-settings.js';

/** How often a job may lose its worker before it is held to be what kills them. */
const STALLS_MAX = 5;

export function workerOptions(queue: QueueName, settings: QueueSettings) {
  return {
    concurrency: settings.concurrency[queue],
    lockDuration: settings.lockMs,
    stalledInterval: settings.stalledCheckMs,
    maxStalledCount: STALLS_MAX,
    runRetryDelay: settings.retryAfterOutageMs,
  };
}

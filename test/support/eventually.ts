import { setTimeout as rest } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/**
 * Waits for a fact: asks again until `look` neither throws nor finds an expectation unmet, and gives what it returned. Fails with the last
 * reason after `timeoutMs`, which is a limit for a broken program and no measure of a sound one.
 */
export async function eventually<T>(look: () => T | Promise<T>, timeoutMs = 20_000): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    try {
      return await look();
    } catch (error) {
      if (waitedMs >= timeoutMs) throw error;
      await rest(LOOK_EVERY_MS);
    }
  }
}

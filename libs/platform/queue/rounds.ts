import { setTimeout as rest } from 'node:timers/promises';
import { type Logger } from '@nestjs/common';
import { OutageLog } from './outage-log.js';

/** Does the same again and again, with a rest between, until it is stopped. An outage is told once, and once that it is over. */
export class Rounds {
  private readonly outage: OutageLog;
  private stopping: AbortController | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    logger: Logger,
    what: string,
    private readonly restMs: number,
    private readonly round: (signal: AbortSignal) => Promise<void>,
  ) {
    this.outage = new OutageLog(logger, what);
  }

  start(): void {
    this.stopping = new AbortController();
    this.running = this.loop(this.stopping.signal);
  }

  /** Resolves when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.stopping?.abort();
    await this.running;
  }

  private async loop(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.round(signal);
        this.outage.succeeded();
      } catch (error) {
        this.outage.failed(error);
      }
      await rest(this.restMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

import { type Logger } from '@nestjs/common';
import { errorSummary } from './error-summary.js';

/** Says once that something is down and once that it is back: what is tried again every second would fill the disk. */
export class OutageLog {
  private down = false;

  constructor(
    private readonly logger: Logger,
    private readonly what: string,
  ) {}

  failed(error: unknown): void {
    if (!this.down) this.logger.warn(`${this.what} fails: ${errorSummary(error)}`);
    this.down = true;
  }

  succeeded(): void {
    if (this.down) this.logger.log(`${this.what} works again`);
    this.down = false;
  }
}

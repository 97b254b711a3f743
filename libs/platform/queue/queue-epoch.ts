import { Injectable, Logger } from '@nestjs/common';
import { Clock, uuidv7 } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { JobQueues } from './job-queues.js';
import { OutageLog } from './outage-log.js';
import { QueueSettings } from './queue-settings.js';

/** The epoch of an installation whose queue was never used: see the migration. */
const NEVER_FILLED = 'none';

/** `kept`: nothing was lost. `restored`: by this call. `elsewhere`: another process is at it. */
export type EpochCheck = 'kept' | 'restored' | 'elsewhere';

/**
 * Finds out that the queue store was emptied, exchanged or put back to an older state. The name of its present life, the epoch, stands in the
 * database and in each queue; where they differ, everything that only the store knew is made anew by the callbacks.
 */
@Injectable()
export class QueueEpoch {
  private readonly logger = new Logger(QueueEpoch.name);
  private readonly outage = new OutageLog(this.logger, 'the check of the queue');
  private readonly callbacks: (() => Promise<void>)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private stopped = true;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    private readonly settings: QueueSettings,
  ) {}

  /** What to make anew once the store was emptied. It must bear being run twice, and twice at a time. */
  onLost(restore: () => Promise<void>): void {
    this.callbacks.push(restore);
  }

  /** Resolves after the first check: what begins afterwards finds the store as it is to be. */
  async start(): Promise<void> {
    this.stopped = false;
    await this.checkAndGoOn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.checking;
  }

  /** The epoch as the database has it. */
  async current(): Promise<string> {
    const [row] = await this.database.query<{ epoch: string }>('SELECT epoch FROM platform.queue_epoch WHERE id = 1');
    return row!.epoch;
  }

  /**
   * Compares, and restores what was lost. The new epoch is written into the store before the callbacks and into the database after them: a store
   * that is emptied again meanwhile is found out at the next check, and so is a process that died half way.
   */
  async check(): Promise<EpochCheck> {
    const expected = await this.current();
    const found = await this.queues.epochs();
    if (found.every((epoch) => epoch === expected)) return 'kept';

    const lease = await this.lease(expected);
    if (!lease) return 'elsewhere';
    if (expected === NEVER_FILLED) this.logger.log('the queue store is new: enqueuing and arming what there is');
    else this.logger.warn('the queue store was emptied: enqueuing and arming anew');
    const epoch = uuidv7(this.clock.now());
    try {
      await this.queues.setEpoch(epoch);
      for (const restore of this.callbacks) await restore();
      await this.settle(lease, epoch);
    } catch (error) {
      await this.settle(lease, expected);
      throw error;
    }
    return 'restored';
  }

  /** One process restores at a time, and only what no other has restored since the comparison. */
  private async lease(expected: string): Promise<Date | null> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + this.settings.restoringLeaseMs);
    const taken = await this.database.query(
      `WITH taken AS (
         UPDATE platform.queue_epoch SET restoring_until = $3
         WHERE id = 1 AND epoch = $1 AND (restoring_until IS NULL OR restoring_until <= $2)
         RETURNING id
       ) SELECT id FROM taken`,
      [expected, now, until],
    );
    return taken.length === 1 ? until : null;
  }

  private async settle(lease: Date, epoch: string): Promise<void> {
    await this.database.query(
      'UPDATE platform.queue_epoch SET epoch = $2, restoring_until = NULL WHERE id = 1 AND restoring_until = $1',
      [lease, epoch],
    );
  }

  private async checkAndGoOn(): Promise<void> {
    this.checking = this.checkQuietly();
    await this.checking;
    if (!this.stopped) this.timer = setTimeout(() => void this.checkAndGoOn(), this.settings.epochCheckMs);
  }

  private async checkQuietly(): Promise<void> {
    try {
      await this.check();
      this.outage.succeeded();
    } catch (error) {
      this.outage.failed(error);
    }
  }
}

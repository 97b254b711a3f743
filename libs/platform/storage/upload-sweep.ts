import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Rounds } from '#libs/platform/queue';
import { FileStorage } from './file-storage.js';

const HOUR_MS = 3_600_000;
/** No upload takes so long: what is older was cut off by a crash. */
const ABANDONED_AFTER_MS = 24 * HOUR_MS;

/** Takes away what a crash left of uploads, so that nobody's half a letter lies about and no disk fills up. For the worker process. */
@Injectable()
export class UploadSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(storage: FileStorage, clock: Clock) {
    const sweep = () => storage.removeAbandoned(new Date(clock.now().getTime() - ABANDONED_AFTER_MS));
    this.rounds = new Rounds(new Logger(UploadSweep.name), 'removing abandoned uploads', HOUR_MS, sweep);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { ForgetDrafts } from '../commands/forget-drafts.js';

/** A form is kept for days: an hour more or less is nothing to anybody. */
const REST_MS = 3_600_000;

/** Sees to it that no form outlives its time. */
@Injectable()
export class DraftSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(forgetDrafts: ForgetDrafts) {
    this.rounds = new Rounds(
      new Logger(DraftSweep.name),
      'forgetting forms',
      REST_MS,
      async () => void (await forgetDrafts.execute()),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

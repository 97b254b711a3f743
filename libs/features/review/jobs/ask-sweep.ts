import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { ForgetAsks } from '../asking/ask-drafts.js';

/** What was begun is kept for days: an hour more or less is nothing to anybody. */
const REST_MS = 3_600_000;

/** Sees to it that no request that was begun and not sent outlives its time. */
@Injectable()
export class AskSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(forgetAsks: ForgetAsks) {
    const round = async () => void (await forgetAsks.execute({ caseId: null }));
    this.rounds = new Rounds(new Logger(AskSweep.name), 'forgetting requests for a second look', REST_MS, round);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

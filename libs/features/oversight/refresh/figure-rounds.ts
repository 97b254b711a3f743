import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { RefreshFigures } from './refresh-figures.js';

/** Between two looks at whether it is time to count. */
const REST_MS = 15_000;

/** Keeps the figures of days and weeks fresh, in the worker: whichever process looks first counts for all. */
@Injectable()
export class FigureRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(refreshFigures: RefreshFigures) {
    this.rounds = new Rounds(new Logger(FigureRounds.name), 'counting figures', REST_MS, async () => {
      await refreshFigures.execute();
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

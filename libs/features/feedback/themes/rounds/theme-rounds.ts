import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { SearchDaily } from '../commands/search-daily.js';

/** Between two looks at whether a new day has begun. */
const REST_MS = 60_000;

/** Has themes looked for once a day, whichever process looks first. */
@Injectable()
export class ThemeRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(searchDaily: SearchDaily) {
    this.rounds = new Rounds(new Logger(ThemeRounds.name), 'looking for themes', REST_MS, async () => {
      await searchDaily.execute();
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

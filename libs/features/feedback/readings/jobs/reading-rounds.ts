import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { DrawReadings } from '../commands/draw-readings.js';

/** Between two draws. An answer is read some days later, so that minutes do not matter. */
const REST_MS = 600_000;

/** Draws the answers to be read, in the worker. */
@Injectable()
export class ReadingRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(drawReadings: DrawReadings) {
    this.rounds = new Rounds(new Logger(ReadingRounds.name), 'drawing answers to be read', REST_MS, async () => {
      await drawReadings.execute();
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { AskForEffect } from '../commands/ask-for-effect.js';
import { AskForSurveys } from '../commands/ask-for-surveys.js';

/** Between two looks at who is due. Days are counted, so that minutes do not matter. */
const REST_MS = 300_000;

/** Asks who is due how it was, and whether what was changed helped, in the worker. */
@Injectable()
export class SurveyRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(askForSurveys: AskForSurveys, askForEffect: AskForEffect) {
    this.rounds = new Rounds(new Logger(SurveyRounds.name), 'asking how it was', REST_MS, async () => {
      await askForSurveys.execute();
      await askForEffect.execute();
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

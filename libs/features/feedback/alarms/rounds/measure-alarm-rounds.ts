import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '#libs/platform/queue';
import { RingMeasureAlarms } from '../commands/ring-measure-alarms.js';

/** Between two looks at what is due. The dates of measures are days, so that a minute more or less does not matter. */
const REST_MS = 60_000;

/** Rings what is due of measures, in the worker. No queue has a part in it, so that none can lose one. */
@Injectable()
export class MeasureAlarmRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(ringMeasureAlarms: RingMeasureAlarms) {
    this.rounds = new Rounds(new Logger(MeasureAlarmRounds.name), 'ringing for measures', REST_MS, async () => {
      await ringMeasureAlarms.execute();
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }
}

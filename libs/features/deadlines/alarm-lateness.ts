import { Injectable, Optional } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { Metrics } from '#libs/platform/observability';

/** From on the second to a worker that was down over a weekend, in seconds. */
const LATENESS_BUCKETS = [0.1, 0.5, 1, 2, 5, 10, 60, 600, 3_600, 86_400, 259_200];

/** How late alarms ring. What is promised is ten seconds; what is measured is in `/metrics`. */
@Injectable()
export class AlarmLateness {
  private readonly lateness: Histogram;

  /** Without `metrics` the figures are kept and nobody reads them. */
  constructor(@Optional() metrics?: Metrics) {
    this.lateness = new Histogram({
      name: 'otklik_alarm_lateness_seconds',
      help: 'How long after its time an alarm has rung.',
      buckets: LATENESS_BUCKETS,
      registers: metrics ? [metrics.registry] : [],
    });
  }

  observe(latenessMs: number): void {
    this.lateness.observe(latenessMs / 1_000);
  }
}

import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Outbox, type OutboxFigures } from '#libs/platform/outbox';
import { JobMetrics, QueueStore } from '#libs/platform/queue';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

/** Promises that have waited so long are not being kept: no relay runs, or the queue takes nothing. */
const RELAY_LAG_MAX_MS = 60_000;
const MS_PER_SECOND = 1_000;

/** Adds what must be known of promised work: that the queue answers, that the relay keeps up, and what came of the jobs. */
@Injectable()
export class QueueObserver implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly store: QueueStore,
    private readonly outbox: Outbox,
    @Optional() private readonly jobs?: JobMetrics,
  ) {}

  onModuleInit(): void {
    const { store, outbox } = this;
    this.health.add({
      name: 'queue',
      check: async () => {
        await store.ping();
        return { ready: true, backend: store.kind };
      },
    });
    this.health.add({
      name: 'relay',
      check: async () => {
        const { lagMs } = await outbox.figures();
        return { ready: lagMs <= RELAY_LAG_MAX_MS, lagMs };
      },
    });
    this.countPromises();
    if (this.jobs) this.countJobs(this.jobs);
  }

  private countPromises(): void {
    this.gauge('otklik_outbox_pending', 'Promises not yet enqueued.', ({ pending }) => pending);
    this.gauge('otklik_outbox_lag_seconds', 'Age of the oldest promise not yet enqueued.', ({ lagMs }) => lagMs / MS_PER_SECOND);
    this.gauge('otklik_outbox_failed', 'Jobs given up, waiting for a person.', ({ failed }) => failed);
  }

  /** While the database is away the series keeps its last value: the others can still be read. */
  private gauge(name: string, help: string, pick: (figures: OutboxFigures) => number): void {
    const { outbox } = this;
    new Gauge({
      name,
      help,
      registers: [this.metrics.registry],
      async collect() {
        const figures = await outbox.figures().catch(() => null);
        if (figures) this.set(pick(figures));
      },
    });
  }

  private countJobs(jobs: JobMetrics): void {
    new Counter({
      name: 'otklik_jobs_total',
      help: 'Tries of jobs in this process, by what came of them.',
      labelNames: ['job', 'result'] as const,
      registers: [this.metrics.registry],
      collect() {
        this.reset();
        for (const { job, result, count } of jobs.counts()) this.inc({ job, result }, count);
      },
    });
  }
}

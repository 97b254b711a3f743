import { Injectable } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a page served out of memory to one that has kept its reader waiting, in seconds. */
const REQUEST_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const NS_PER_SECOND = 1e9;
const US_PER_SECOND = 1e6;

/**
 * The process's series, one registry each, so that two applications in one test do not count together.
 * A room adds its own with `new Counter({ …, registers: [metrics.registry] })`. Labels are codes and names of routes, never ids or words of people.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requestSeconds = new Histogram({
    name: 'otklik_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_BUCKETS,
    registers: [this.registry],
  });

  constructor() {
    this.watchProcess();
  }

  private watchProcess(): void {
    const registers = [this.registry];
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory that the process holds.',
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Time spent computing, user and system.',
      registers,
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / US_PER_SECOND);
      },
    });
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    new Gauge({
      name: 'nodejs_eventloop_delay_p99_seconds',
      help: 'How long a ready task has waited for its turn, 99th percentile since the last reading.',
      registers,
      collect() {
        this.set(delay.percentile(99) / NS_PER_SECOND);
        delay.reset();
      },
    });
  }
}

import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HandlerRegistry, JobWorkers, QueueEpoch, QueueStore } from '#libs/platform/queue';
import { OutboxLeases } from './outbox-leases.js';
import { Relay } from './relay.js';

/** When the parts of the worker process begin and end. */
@Injectable()
export class JobLife implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly store: QueueStore,
    private readonly handlers: HandlerRegistry,
    private readonly workers: JobWorkers,
    private readonly relay: Relay,
    private readonly epoch: QueueEpoch,
    private readonly leases: OutboxLeases,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers.everyHandler();
    await this.store.prepare();
    this.epoch.onLost(() => this.leases.takeBackAll());
    this.workers.start(handlers);
    await this.epoch.start(); // before anything is enqueued that the first check would take for lost
    this.relay.start();
  }

  /** Nothing new comes in before the running jobs are waited for. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.relay.stop(), this.epoch.stop()]);
    await this.workers.stop();
  }
}

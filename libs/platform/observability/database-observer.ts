import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Pool } from 'pg';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Database, type Migration, schemaVersion } from '#libs/platform/database';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

export const MIGRATIONS_TO_EXPECT = Symbol('the migrations this program was built with');

/** Adds what must be known of the database: that it answers, that its schema is ours, and how busy the pool is. */
@Injectable()
export class DatabaseObserver implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly dataSource: DataSource,
    @Inject(MIGRATIONS_TO_EXPECT) private readonly migrations: readonly Migration[],
  ) {}

  onModuleInit(): void {
    this.health.add({
      name: 'database',
      check: async () => {
        await this.database.query('SELECT 1');
        return { ready: true };
      },
    });
    this.health.add({
      name: 'migrations',
      check: async () => {
        const { current, pending } = await schemaVersion(this.database, this.migrations);
        return { ready: pending.length === 0, current, pending: pending.length };
      },
    });
    this.countConnections((this.dataSource.driver as PostgresDriver).master as Pool);
  }

  private countConnections(pool: Pool): void {
    new Gauge({
      name: 'otklik_database_connections',
      help: 'Connections of this process, by what they do; waiting are requests for one.',
      labelNames: ['state'] as const,
      registers: [this.metrics.registry],
      collect() {
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }
}

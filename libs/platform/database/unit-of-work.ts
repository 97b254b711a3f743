import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Tx } from './tx.js';

/** Everything that is written, is written in one of these: all of it or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(work, (runner) => runner.commitTransaction());
  }

  /** The same, and then nothing of it: the answer is what would have been, for whoever wants to see it first. */
  rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(work, (runner) => runner.rollbackTransaction());
  }

  private async within<T>(work: (tx: Tx) => Promise<T>, end: (runner: QueryRunner) => Promise<void>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      try {
        const result = await work(new Tx(runner.manager, client));
        await end(runner);
        return result;
      } catch (error) {
        // Where the line is gone the server has rolled back by itself; what failed first is what whoever asked must hear.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Reads outside a transaction: one statement, one snapshot. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(text, [...values]);
  }

  /** A statement that the server plans once per connection and then knows by its name: for the hot path. */
  async prepared<Row extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    return (await pool.query<Row>({ name, text, values: [...values] })).rows;
  }
}

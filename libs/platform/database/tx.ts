import { type PoolClient, type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';

/** One open transaction. It is always an argument: what writes says in whose transaction it does so. */
export class Tx {
  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  /** A statement that the server plans once per connection and then knows by its name: for the hot path. */
  async prepared<Row extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>({ name, text, values: [...values] })).rows;
  }

  /** How many rows a write touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(text, [...values])).rowCount ?? 0;
  }
}

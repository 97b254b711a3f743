import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { drawReference } from '#libs/casework';
import { uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

interface Sent {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a command sends in its transaction, written down while it is sent. */
export function recording(tx: Tx): { tx: Tx; sent: Sent[] } {
  const sent: Sent[] = [];
  const recorder = Object.create(tx, {
    query: {
      value: (text: string, values: readonly unknown[] = []) => {
        sent.push({ text, values });
        return tx.query(text, values);
      },
    },
    prepared: {
      value: (name: string, text: string, values: readonly unknown[]) => {
        sent.push({ name, text, values });
        return tx.prepared(name, text, values);
      },
    },
  }) as Tx;
  return { tx: recorder, sent };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same transaction with ids and a reference of its own: made before the clock runs, so that the bare client only sends. */
export function variantOf(sent: readonly Sent[], reference: string, now: Date): Sent[] {
  const ids = new Map<string, string>();
  const fresh = drawReference();
  const renew = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    return value.replaceAll(reference, fresh).replace(UUID, (id) => {
      const known = ids.get(id) ?? uuidv7(now);
      ids.set(id, known);
      return known;
    });
  };
  return sent.map((one) => ({ ...one, values: one.values.map(renew) }));
}

/** Sends transactions as they are, one after another: the database alone, with nothing in front of it. */
export class BareClient {
  private constructor(
    private readonly client: pg.Client,
    private readonly transactions: Sent[][],
  ) {}

  static async open(url: string, transactions: Sent[][]): Promise<BareClient> {
    const client = new pg.Client({ connectionString: url, application_name: `bare ${randomBytes(2).toString('hex')}` });
    await client.connect();
    return new BareClient(client, transactions);
  }

  /** False when there is none left to send. */
  async send(): Promise<boolean> {
    const transaction = this.transactions.pop();
    if (!transaction) return false;
    await this.client.query('BEGIN');
    for (const { name, text, values } of transaction)
      await this.client.query({ ...(name ? { name } : {}), text, values: [...values] });
    await this.client.query('COMMIT');
    return true;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

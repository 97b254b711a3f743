import { type DataSourceOptions } from 'typeorm';

export interface ConnectionOptions {
  url: string;
  /** Shown in `pg_stat_activity`: which process holds a connection. */
  applicationName: string;
  /** Connections kept; 10 when left out. */
  poolSize?: number;
  /** After so long the server ends a statement; 0 is never. 15 s when left out. */
  statementTimeoutMs?: number;
}

/** A transaction that has gone quiet holds its locks no longer than this. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * How every connection is made. Nothing creates tables but migrations.
 * Statements are never logged: their parameters are names, addresses and complaints.
 */
export function connectionOptions({ url, applicationName, poolSize = 10, statementTimeoutMs = 15_000 }: ConnectionOptions) {
  return {
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    synchronize: false,
    logging: false,
    installExtensions: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: {
      keepAlive: true, // a line that died without a word is noticed
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  } satisfies DataSourceOptions;
}

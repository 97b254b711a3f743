import { IsEmail, IsIn, IsInt, IsOptional, IsString, IsTimeZone, Max, Min, MinLength } from 'class-validator';
import { type Language, LANGUAGES } from '#libs/kernel';
import { FromEnv } from './from-env.js';
import { UrlOf } from './url-of.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const MIB = 1_048_576;

/** All that can be set from outside. Read once at the start; nothing else looks at the environment. */
export class Config {
  @FromEnv('PORT', 'a port from 0 to 65535')
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3_000;

  /** The address the web process listens on. */
  @FromEnv('OTKLIK_HOST', 'an address to listen on, such as 127.0.0.1 or 0.0.0.0')
  @IsString()
  @MinLength(1)
  host = '127.0.0.1';

  /** Where the worker answers questions about its health. 0: any free port. */
  @FromEnv('OTKLIK_WORKER_PORT', 'a port from 0 to 65535')
  @IsInt()
  @Min(0)
  @Max(65_535)
  workerPort = 0;

  /** What citizens and staff type into a browser; links in letters begin with it. Null: this machine and the port. */
  @FromEnv('PUBLIC_URL', 'a URL such as https://otklik.example.org')
  @IsOptional()
  @UrlOf('http', 'https')
  publicUrl: string | null = null;

  /** How many proxies stand in front and may be believed about a caller's address; guessing is slowed by that address. */
  @FromEnv('OTKLIK_PROXIES', 'the number of trusted proxies, from 0 to 10')
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0;

  /** Holds what this machine keeps: the embedded database, the secret, documents, and letters when there is no mail server. */
  @FromEnv('OTKLIK_DATA_DIR', 'a path')
  @IsString()
  dataDir = './.otklik';

  /** Documents; all processes share it. Null: `files` in the data folder. */
  @FromEnv('OTKLIK_FILES_DIR', 'a path')
  @IsOptional()
  @IsString()
  filesDir: string | null = null;

  /** Null: the embedded PostgreSQL in the data folder. */
  @FromEnv('DATABASE_URL', 'a URL such as postgres://user:password@host:5432/otklik')
  @IsOptional()
  @UrlOf('postgres', 'postgresql')
  databaseUrl: string | null = null;

  /**
   * As whom the database is migrated: the owner of its tables. Web and worker then work as the role of `DATABASE_URL`, which owns none and cannot lift what
   * protects them. Null: `DATABASE_URL` owns them too.
   */
  @FromEnv('OTKLIK_MIGRATE_URL', 'a URL such as postgres://owner:password@host:5432/otklik')
  @IsOptional()
  @UrlOf('postgres', 'postgresql')
  migrateUrl: string | null = null;

  /** Connections that one process keeps for its queries. */
  @FromEnv('OTKLIK_DATABASE_POOL', 'a number of connections from 2 to 100')
  @IsInt()
  @Min(2)
  @Max(100)
  databasePoolSize = 10;

  /** After so long the server ends a statement. */
  @FromEnv('OTKLIK_STATEMENT_TIMEOUT_MS', 'milliseconds from 100 to 600000')
  @IsInt()
  @Min(100)
  @Max(600_000)
  statementTimeoutMs = 15_000;

  /** Where jobs wait: PostgreSQL or Redis. Null: the database. */
  @FromEnv('QUEUE_URL', 'a URL such as redis://host:6379 or postgres://user:password@host:5432/otklik')
  @IsOptional()
  @UrlOf('postgres', 'postgresql', 'redis', 'rediss')
  queueUrl: string | null = null;

  /** Null: each e-mail becomes a file in `mail` in the data folder. */
  @FromEnv('SMTP_URL', 'a URL such as smtps://user:password@mail.example.org')
  @IsOptional()
  @UrlOf('smtp', 'smtps')
  smtpUrl: string | null = null;

  @FromEnv('MAIL_FROM', 'an address such as Otklik <otklik@example.org>')
  @IsEmail({ allow_display_name: true, require_tld: false })
  mailFrom = 'Otklik <otklik@localhost>';

  /** Where the body is: its days begin and end there. Null: the machine's own zone. */
  @FromEnv('OTKLIK_TIME_ZONE', 'a time zone such as Europe/Moscow')
  @IsOptional()
  @IsTimeZone()
  timeZone: string | null = null;

  /** What the first account and the body speak until somebody chooses otherwise; read at the first start only. Null: the machine's own language. */
  @FromEnv('OTKLIK_LANGUAGE', `one of ${LANGUAGES.join(', ')}`)
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language | null = null;

  /** Tracking codes and salts are made with it. Null: the one kept in the data folder, made at the first start. */
  @FromEnv('OTKLIK_SECRET', 'at least 32 characters, such as `openssl rand -base64 32` prints')
  @IsOptional()
  @MinLength(32)
  secret: string | null = null;

  /** The first administrator's password; read at the first start only. Null: one is made and printed once. */
  @FromEnv('OTKLIK_ADMIN_PASSWORD', 'at least 12 characters')
  @IsOptional()
  @MinLength(12)
  adminPassword: string | null = null;

  /** The largest JSON body. */
  @FromEnv('OTKLIK_BODY_BYTES', 'bytes from 65536 to 10485760')
  @IsInt()
  @Min(65_536)
  @Max(10 * MIB)
  bodyBytesMax = 262_144;

  /** The largest attachment. */
  @FromEnv('OTKLIK_UPLOAD_BYTES', 'bytes from 1024 to 268435456')
  @IsInt()
  @Min(1_024)
  @Max(256 * MIB)
  uploadBytesMax = 20 * MIB;

  /** Attachments to one case. */
  @FromEnv('OTKLIK_UPLOADS_PER_CASE', 'a number from 0 to 1000')
  @IsInt()
  @Min(0)
  @Max(1_000)
  uploadsPerCaseMax = 20;

  /** What one network address may send without signing in, in ten minutes, to each web process. A whole office may stand behind one. 0: no limit. */
  @FromEnv('OTKLIK_POSTS_PER_ADDRESS', 'a number from 0 to 1000000')
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  postsPerAddressMax = 600;

  @FromEnv('OTKLIK_LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`)
  @IsIn(LOG_LEVELS)
  logLevel: LogLevel = 'info';
}

import { type Language, LANGUAGES } from '#libs/kernel';
import { validateSync } from 'class-validator';
import { Config } from './config.js';
import { envFieldsOf } from './from-env.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The start was refused because of a setting. The message names each variable and what was expected, never the value that was given. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`Otklik cannot start with these settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * The settings out of the environment; a variable that is absent or empty keeps its default.
 * Errors: `ConfigError` with one line per wrong variable.
 */
export function readConfig(env: Environment): Config {
  const config = new Config();
  const fields = envFieldsOf(Config);
  for (const { property, variable } of fields) {
    const text = env[variable]?.trim();
    if (!text) continue;
    const isNumber = typeof Reflect.get(config, property) === 'number';
    Reflect.set(config, property, isNumber ? Number(text) : text);
  }

  const wrong = new Set(validateSync(config).map((error) => error.property));
  const problems = fields
    .filter(({ property }) => wrong.has(property))
    .map(({ variable, expected }) => `${variable}: expected ${expected}`);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/**
 * The database that a web or worker process on its own is pointed at.
 * Errors: `ConfigError` without one; only `npm start` and the operator's commands bring the embedded database along.
 */
export function requireDatabaseUrl(config: Config): string {
  if (config.databaseUrl === null) {
    throw new ConfigError([
      'DATABASE_URL: expected a URL such as postgres://user:password@host:5432/otklik (`npm start` brings its own database)',
    ]);
  }
  return config.databaseUrl;
}

/** Where jobs wait: `QUEUE_URL`, else the database. */
export function queueUrlOf(config: Config): string {
  return config.queueUrl ?? requireDatabaseUrl(config);
}

/** Where links in letters lead. */
export function publicUrlOf(config: Config): string {
  return (config.publicUrl ?? `http://127.0.0.1:${config.port}`).replace(/\/$/, '');
}

/** English where the machine speaks neither of ours. */
export function languageOf(config: Config): Language {
  if (config.language !== null) return config.language;
  const [spoken] = Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return LANGUAGES.find((language) => language === spoken) ?? 'en';
}

export function timeZoneOf(config: Config): string {
  return config.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

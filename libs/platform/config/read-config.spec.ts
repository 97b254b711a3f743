import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from './config.js';
import { envFieldsOf } from './from-env.js';
import { ConfigError, publicUrlOf, queueUrlOf, readConfig, requireDatabaseUrl } from './read-config.js';

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, dataDir: './.otklik', databaseUrl: null, queueUrl: null, logLevel: 'info' });
  });

  it('takes an empty variable for an absent one, as compose files pass them', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '70000', 'a port from 0 to 65535'],
    ['PORT', 'three thousand', 'a port from 0 to 65535'],
    ['PUBLIC_URL', 'hunter2.example.org', 'a URL such as https://otklik.example.org'],
    ['DATABASE_URL', 'mysql://root:hunter2@localhost/otklik', 'a URL such as postgres://user:password@host:5432/otklik'],
    ['QUEUE_URL', 'amqp://guest:hunter2@localhost', 'redis://host:6379'],
    ['SMTP_URL', 'hunter2.example.org', 'smtps://user:password@mail.example.org'],
    ['MAIL_FROM', 'nobody', 'an address such as'],
    ['OTKLIK_TIME_ZONE', 'Hunter/Two', 'a time zone such as Europe/Moscow'],
    ['OTKLIK_LANGUAGE', 'hunter2', 'one of ru, en'],
    ['OTKLIK_SECRET', 'hunter2', 'at least 32 characters'],
    ['OTKLIK_ADMIN_PASSWORD', 'hunter2', 'at least 12 characters'],
    ['OTKLIK_DATABASE_POOL', '777', 'from 2 to 100'],
    ['OTKLIK_UPLOAD_BYTES', '20MB', 'bytes from 1024'],
    ['OTKLIK_LOG_LEVEL', 'loud', 'one of fatal, error'],
  ])('refuses a wrong %s by its name and what was expected, and never repeats the value', (variable, value, expected) => {
    const reading = () => readConfig({ [variable]: value });

    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(`${variable}: expected `);
    expect(reading).toThrow(expected);
    expect(reading).not.toThrow(value);
  });

  it('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', SMTP_URL: 'y' })).toThrow(/PORT: [^]*SMTP_URL: /);
  });

  it('reads each property from a variable of its own', () => {
    const fields = envFieldsOf(Config);
    expect(fields.map((field) => field.property).sort()).toEqual(Object.keys(new Config()).sort());
    expect(new Set(fields.map((field) => field.variable)).size).toBe(fields.length);
  });
});

describe('.env.example', () => {
  const variables = envFieldsOf(Config).map((field) => field.variable);
  const example = readFileSync(join(process.cwd(), '.env.example'), 'utf8');
  const shown = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map((match) => ({ variable: match[1]!, value: match[2]! }));

  it.each(variables)('shows %s', (variable) => {
    expect(shown.map((line) => line.variable)).toContain(variable);
  });

  it('shows only values that would be taken', () => {
    const values = Object.fromEntries(shown.map(({ variable, value }) => [variable, value]));
    expect(() => readConfig(values)).not.toThrow();
  });
});

describe('what follows from the settings', () => {
  it('lets jobs wait in the database unless told otherwise', () => {
    const DATABASE_URL = 'postgres://otklik@127.0.0.1/otklik';
    expect(queueUrlOf(readConfig({ DATABASE_URL }))).toBe(DATABASE_URL);
    expect(queueUrlOf(readConfig({ DATABASE_URL, QUEUE_URL: 'redis://127.0.0.1' }))).toBe('redis://127.0.0.1');
  });

  it('says that a process on its own needs a database', () => {
    expect(() => requireDatabaseUrl(readConfig({}))).toThrow(/^[^]*DATABASE_URL: expected/);
  });

  it('leads links to this machine until the public address is known', () => {
    expect(publicUrlOf(readConfig({ PORT: '3100' }))).toBe('http://127.0.0.1:3100');
    expect(publicUrlOf(readConfig({ PUBLIC_URL: 'https://otklik.example.org/' }))).toBe('https://otklik.example.org');
  });
});

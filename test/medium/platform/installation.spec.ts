import { INSTALLATION_STEPS } from '../../../apps/installation/first-steps.js';
import { MIGRATIONS } from '#migrations';
import { ConfigModule, readConfig } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import pg from 'pg';
import { Test } from '@nestjs/testing';
import { newDatabase, type TestDatabase } from '../../support/database.js';
import { newTestClock } from '../../support/test-clock.js';

describe('an installation and its secret', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await newDatabase();
  });
  afterEach(() => database.drop());

  async function startWith(secret: string): Promise<void> {
    const config = readConfig({ DATABASE_URL: database.url, OTKLIK_SECRET: secret });
    const imports = [ConfigModule.forRoot(config, newTestClock()), DatabaseModule.forRoot('otklik test')];
    const app = await Test.createTestingModule({ imports }).compile();
    await app.init().finally(() => app.close());
  }

  it('starts again with the secret it was begun with', async () => {
    await startWith('the secret of the first start, 32 characters');
    await startWith('the secret of the first start, 32 characters');
  });

  it('refuses to start with another one, and tells neither', async () => {
    await startWith('the secret of the first start, 32 characters');

    const starting = startWith('another secret, no less than 32 characters');

    await expect(starting).rejects.toThrow('OTKLIK_SECRET: expected the secret that this installation was begun with');
    await expect(starting).rejects.not.toThrow(/first start|another/);
  });
});

it('a new installation speaks the language that was set, from its first account on', async () => {
  const database = await newDatabase();
  const config = readConfig({
    DATABASE_URL: database.url,
    OTKLIK_SECRET: 'the secret of the first start, 32 characters',
    OTKLIK_ADMIN_PASSWORD: 'twelve letters and more',
    OTKLIK_LANGUAGE: 'ru',
    OTKLIK_TIME_ZONE: 'Asia/Omsk',
  });
  const now = new Date('2026-11-23T09:00:00.000Z');
  try {
    await prepareInstallation({ url: database.url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT s.name, s.language, t.name_ru AS team, b.language AS body, b.time_zone FROM identity.staff s, identity.team t, casework.body b`,
    );
    await client.end();
    expect(rows).toEqual([{ name: 'Администратор', language: 'ru', team: 'Приёмная', body: 'ru', time_zone: 'Asia/Omsk' }]);
  } finally {
    await database.drop();
  }
});

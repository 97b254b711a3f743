import { ConfigModule, readConfig } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
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

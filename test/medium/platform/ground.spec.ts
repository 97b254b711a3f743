import { Redis } from 'ioredis';
import { describeOnBackends } from '../../support/queue-backends.js';
import { newWorld, type World } from '../../support/world.js';

describe('a world', () => {
  const worlds: World[] = [];
  afterAll(() => Promise.all(worlds.map((world) => world.close())));

  it('stands on a database of its own', async () => {
    const [one, other] = await Promise.all([newWorld(), newWorld()]);
    worlds.push(one, other);

    await one.rows('CREATE TABLE only_here (id integer)');

    await expect(other.rows('SELECT id FROM only_here')).rejects.toThrow('does not exist');
  });

  it('lives in a time that stands still until it is moved', async () => {
    const world = await newWorld({ now: new Date('2026-05-08T09:00:00Z') });
    worlds.push(world);

    expect(world.clock.now()).toEqual(new Date('2026-05-08T09:00:00Z'));
  });
});

describeOnBackends('a queue of its own', (backend, queueUrlFor) => {
  it('is another one for each who asks, and empty', async () => {
    const urls = [await queueUrlFor('postgres://one'), await queueUrlFor('postgres://other')];

    expect(new Set(urls).size).toBe(2);
    if (backend === 'postgres') return;
    const redis = new Redis(urls[0]!);
    expect(await redis.dbsize()).toBe(0);
    redis.disconnect();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutboxLeases, Relay, RelaySettings } from '#libs/platform/outbox';
import { QueueStore } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { type RedisServer, startRedisServer } from '../../support/redis-server.js';

const describeWithRedis = process.env['OTKLIK_TEST_REDIS_URL'] === undefined ? describe.skip : describe;

describeWithRedis('a Redis that does not answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-outage-'));
  let server: RedisServer;
  let jobs: JobWorld;

  beforeEach(async () => {
    server = (await startRedisServer(folder))!;
    jobs = await newJobWorld({ queueUrlFor: async () => server.url, queue: { requestTimeoutMs: 200 }, starts: false });
    await eventually(() => jobs.world.get(QueueStore).ping());
  });
  afterEach(async () => {
    await jobs.close();
    process.kill(server.pid, 'SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds nothing up: the promise stays in its row, and is kept once when Redis is back', async () => {
    const { clock } = jobs.world;
    const relay = jobs.world.get(Relay);
    await jobs.promiseTriage();

    process.kill(server.pid, 'SIGSTOP');
    await expect(jobs.world.get(QueueStore).ping()).rejects.toThrow('no answer within 200 ms');
    await expect(relay.round()).rejects.toThrow('no answer within 200 ms');
    expect(await jobs.outboxStates()).toEqual(['pending']);

    process.kill(server.pid, 'SIGCONT');
    clock.moveTo(new Date(clock.now().getTime() + jobs.world.get(RelaySettings).failureRestMs));
    await eventually(() => jobs.world.get(QueueStore).ping());
    expect(await relay.round()).toBe(1);
    jobs.startWorkers();
    await eventually(async () => expect(await jobs.outboxStates()).toEqual(['done']));
    expect(jobs.doings.runs).toHaveLength(1);
  });

  it('is not asked at all while it is gone', async () => {
    process.kill(server.pid, 'SIGKILL');
    await eventually(() => expect(() => jobs.world.get(QueueStore).assertConnected()).toThrow('not connected'));
    await jobs.promiseTriage();
    await expect(jobs.world.get(Relay).round()).rejects.toThrow('not connected');
    const now = jobs.world.clock.now();
    expect(await jobs.world.get(OutboxLeases).claim(now, now, 10)).toEqual([]); // it rests before it is tried again
    expect(await jobs.outboxStates()).toEqual(['pending']);
    server = (await startRedisServer(folder))!;
  });
});

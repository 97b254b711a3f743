import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Health } from '#libs/platform/observability';
import { type CaseId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { Outbox } from '#libs/platform/outbox';
import { TEST_NOW } from '../../support/test-clock.js';
import { newWebWorld, type World } from '../../support/world.js';

describe('health and series of the web process', () => {
  let world: World<NestFastifyApplication>;
  const caseId = uuidv7<CaseId>(TEST_NOW);
  const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ method: 'GET', url, headers });

  beforeEach(async () => {
    world = await newWebWorld();
  });
  afterEach(() => world.close());

  it('lives', async () => {
    expect((await get('/health/live')).json()).toEqual({ live: true });
  });

  it('is ready on a migrated database', async () => {
    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      ready: true,
      parts: { database: { ready: true }, migrations: { ready: true, pending: 0 } },
    });
  });

  it('says how many migrations the database lacks', async () => {
    await world.rows('DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration)');

    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      ready: false,
      parts: { database: { ready: true }, migrations: { ready: false, pending: 1 } },
    });
  });

  it('names the part that a room has added and that is down', async () => {
    world.get(Health).add({ name: 'scanner', check: async () => ({ ready: false, lagMs: 70_000 }) });

    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ parts: { scanner: { ready: false, lagMs: 70_000 } } });
  });

  it('says that the relay has fallen behind, and by how much', async () => {
    const promised = new Date(world.clock.now().getTime() - 90_000);
    await world.get(UnitOfWork).run((tx) => world.get(Outbox).add(tx, [{ job: 'case.triage', payload: { caseId } }], promised));

    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ parts: { queue: { ready: true }, relay: { ready: false, lagMs: 90_000 } } });
    expect((await get('/metrics')).body).toContain('otklik_outbox_lag_seconds 90');
  });

  it('counts requests by route and status, never by address', async () => {
    await get('/health/live');
    await get('/cases/K7QM-2X9F-4TD');

    const series = (await get('/metrics')).body;
    expect(series).toContain('otklik_http_request_seconds_count{method="GET",route="/health/live",status="200"} 1');
    expect(series).toContain('status="404"');
    expect(series).not.toContain('K7QM');
    for (const name of ['otklik_database_connections', 'process_resident_memory_bytes', 'nodejs_eventloop_delay_p99_seconds']) {
      expect(series).toMatch(new RegExp(`^${name}\\b`, 'm'));
    }
  });

  it('answers under the number that the caller gave', async () => {
    const number = '0198c2f4-1b2c-7d3e-8f40-123456789012';
    expect((await get('/health/live', { 'x-correlation-id': number })).headers['x-correlation-id']).toBe(number);
    expect((await get('/health/live', { 'x-correlation-id': 'Anna' })).headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not tell what it is made of', async () => {
    const { headers } = await get('/health/live');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });
});

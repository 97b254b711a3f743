import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let clerk: PageClient;
let decision: string;
let pointId: string;
beforeEach(async () => {
  world = await newBodyWebWorld();
  await newFirstStaff(world);
  clerk = new PageClient(world.app);
  await clerk.signIn('admin', ADMIN_PASSWORD);
  const complaint = { service: 'general', kind: 'complaint', language: 'en', text: 'The ramp at the library is broken.' };
  const made = await world.app.inject({ method: 'POST', url: '/api/v1/cases', payload: complaint });
  decision = `/staff/cases/${made.json<{ reference: string }>().reference}/decision`;
  [, pointId = ''] = /name="points\.0\.id" value="([^"]+)"/.exec((await clerk.get(decision)).html) ?? [];
});
afterEach(() => world.close());

const reads = async () => (await world.rows<{ count: number }>('SELECT count(*) AS count FROM audit.read_log'))[0]!.count;
const typed = (more: Record<string, string> = {}) => ({
  basedOn: '0',
  'points.0.id': pointId,
  'points.0.outcome': 'upheld',
  'points.0.reasons': 'Nobody ordered the repair.',
  ...more,
});

describe('an answer that saves itself while it is written', () => {
  it('is kept without the case being read again: nobody was shown anything', async () => {
    const before = await reads();
    expect(await clerk.post(`${decision}/draft`, typed())).toMatchObject({ status: 200, html: '{"version":1}' });
    expect(await reads()).toBe(before);
    expect((await clerk.get(decision)).html).toContain('Nobody ordered the repair.');
  });

  it('says that somebody else was quicker, and only then', async () => {
    await clerk.post(`${decision}/draft`, typed());
    expect(await clerk.post(`${decision}/draft`, typed())).toMatchObject({ status: 409, html: '{"conflict":true}' });
    const foreign = await clerk.post(`${decision}/draft`, typed({ basedOn: '1', 'points.0.id': crypto.randomUUID() }));
    expect(foreign.status).toBe(404);
  });

  it('keeps what was typed when its version is behind', async () => {
    await clerk.post(`${decision}/draft`, typed());
    const behind = await clerk.post(decision, typed({ 'points.0.reasons': 'Written meanwhile elsewhere.' }));
    expect(behind.status).toBe(409);
    expect(behind.html).toContain('Written meanwhile elsewhere.');
  });
});

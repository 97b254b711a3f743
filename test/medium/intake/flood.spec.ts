import { newBodyWebWorld } from '../../support/casework.js';
import { type Answer, StaffClient } from '../../support/staff-client.js';

async function statuses(limit: string): Promise<number[]> {
  const world = await newBodyWebWorld({ env: { OTKLIK_POSTS_PER_ADDRESS: limit, OTKLIK_PROXIES: '1' } });
  const citizen = new StaffClient(world.app);
  const complaint = { service: 'general', kind: 'complaint', text: 'The ramp is broken.', language: 'en' };
  const from = (address: string): Promise<Answer> =>
    citizen.send('POST', '/api/v1/cases', complaint, { 'x-forwarded-for': address });
  try {
    const answers: Answer[] = [];
    for (const address of ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2']) answers.push(await from(address));
    const slowed = answers.find(({ status }) => status === 429);
    if (slowed) expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    const { body } = answers[0]!;
    const key = { 'x-tracking-code': String(body['trackingCode']), 'x-forwarded-for': '203.0.113.1' };
    const seen = await citizen.send('GET', `/api/v1/cases/${String(body['reference'])}`, undefined, key);
    return [...answers, seen].map(({ status }) => status);
  } finally {
    await world.close();
  }
}

describe('the guard against floods', () => {
  it('slows down one address, no other, and nobody who reads', async () => {
    expect(await statuses('2')).toEqual([201, 201, 429, 201, 200]);
  });

  it('is off at 0', async () => {
    expect(await statuses('0')).toEqual([201, 201, 201, 201, 200]);
  });
});

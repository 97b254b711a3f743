import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let world: World<NestFastifyApplication>;
let clerk: PageClient;
let documents: string;
beforeAll(async () => {
  world = await newBodyWebWorld();
  await newFirstStaff(world);
  clerk = new PageClient(world.app);
  await clerk.signIn('admin', ADMIN_PASSWORD);
  const complaint = { service: 'general', kind: 'complaint', language: 'en', text: 'The ramp at the library is broken.' };
  const made = await world.app.inject({ method: 'POST', url: '/api/v1/cases', payload: complaint });
  documents = `/staff/cases/${made.json<{ reference: string }>().reference}/documents`;
});
afterAll(() => world.close());

describe('a file that a clerk adds to a case', () => {
  it.each(['in', 'out', 'internal'])('is marked as the form says: %s', async (direction) => {
    await clerk.get(documents);
    const answer = await clerk.upload(documents, [{ name: `${direction}.png`, content: PICTURE }], { direction });
    expect(answer).toMatchObject({ status: 303, location: `${documents}?done=document` });
    expect(await world.rows('SELECT direction FROM casework.document WHERE name = $1', [`${direction}.png`])).toEqual([
      { direction },
    ]);
  });

  it('is refused with a reason when it is none that we take', async () => {
    await clerk.get(documents);
    const answer = await clerk.upload(documents, [{ name: 'a.exe', content: 'MZ nothing good' }], { direction: 'in' });
    expect(answer.status).toBe(422);
    expect(answer.html).toMatch(/<title>Error:/);
  });
});

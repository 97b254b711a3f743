import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CaseId, type StaffId, uuidv7 } from '#libs/kernel';
import { Presence } from '#libs/platform/live';
import { LiveUpdates, openQueueStore, QueueSettings, type QueueStore } from '#libs/platform/queue';
import { newBodyWebWorld } from '../../support/casework.js';
import { eventually } from '../../support/eventually.js';
import { LivePage } from '../../support/live-page.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { newStaff } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

describeOnBackends('open pages', (_backend, queueUrlFor) => {
  let world: World<NestFastifyApplication>;
  let clerk: StaffClient;
  let other: StaffClient;
  let ids: Record<'clerk' | 'other', StaffId>;
  /** Another process on the same store. */
  let store: QueueStore;
  let elsewhere: LiveUpdates;

  beforeAll(async () => {
    world = await newBodyWebWorld({ queueUrlFor });
    await world.app.listen(0, '127.0.0.1');
    await newFirstStaff(world);
    ids = { clerk: await newStaff(world, 'clerk', {}), other: await newStaff(world, 'other', {}) };
    clerk = await signIn(world.app, 'clerk', ADMIN_PASSWORD);
    other = await signIn(world.app, 'other', ADMIN_PASSWORD);
    store = openQueueStore(world.get(QueueSettings));
    elsewhere = new LiveUpdates(store);
  });
  afterAll(async () => {
    await world.close(); // with pages open: they do not hold it up
    await elsewhere.onModuleDestroy();
    await store.close();
  });

  const newCaseId = () => uuidv7<CaseId>(world.clock.now());

  it('are told by any process which cases have changed, and nothing else of them', async () => {
    const [page, second] = [await LivePage.open(world.app, clerk), await LivePage.open(world.app, other)];
    const caseId = newCaseId();
    await eventually(async () => {
      await elsewhere.publish([caseId]);
      expect([page.changed(), second.changed()]).toEqual([expect.arrayContaining([caseId]), expect.arrayContaining([caseId])]);
    });
    expect(new Set(page.heard.map((heard) => JSON.stringify(heard)))).toEqual(
      new Set([JSON.stringify({ event: 'changed', data: [caseId] })]),
    );
  });

  it('are for whoever is signed in', async () => {
    expect((await LivePage.open(world.app, new StaffClient(world.app))).status).toBe(303); // to where one signs in
    expect((await LivePage.open(world.app, clerk, '?case=nonsense')).status).toBe(400);
  });

  it('tell of others who have the same case open, until they leave', async () => {
    const caseId = newCaseId();
    const presence = world.get(Presence);
    const page = await LivePage.open(world.app, clerk, `?case=${caseId}`);
    await eventually(async () => expect(await presence.others(caseId, ids.other)).toEqual([ids.clerk]));
    expect(await presence.others(caseId, ids.clerk)).toEqual([]);
    await eventually(() => expect(page.changed()).toContain(caseId)); // its own coming
    page.heard.length = 0;

    const theirs = [
      await LivePage.open(world.app, other, `?case=${caseId}`),
      await LivePage.open(world.app, other, `?case=${caseId}`),
    ];
    await eventually(() => expect(page.changed()).toContain(caseId));
    await eventually(async () => expect(await presence.others(caseId, ids.clerk)).toEqual([ids.other]));
    expect(await presence.others(newCaseId(), ids.clerk)).toEqual([]);

    theirs[0]!.leave();
    await eventually(async () => expect(await rowsOfPresence(caseId)).toBe(2));
    expect(await presence.others(caseId, ids.clerk)).toEqual([ids.other]);
    page.heard.length = 0;
    theirs[1]!.leave();
    await eventually(async () => expect(await presence.others(caseId, ids.clerk)).toEqual([]));
    await eventually(() => expect(page.changed()).toContain(caseId));
  });

  it('count for a while only, where a process died and nobody said goodbye', async () => {
    const caseId = newCaseId();
    const presence = world.get(Presence);
    await presence.note({ connectionId: uuidv7(world.clock.now()), caseId, staffId: ids.other });
    expect(await presence.others(caseId, ids.clerk)).toEqual([ids.other]);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000));
    expect(await presence.others(caseId, ids.clerk)).toEqual([]);
    await presence.note({ connectionId: uuidv7(world.clock.now()), caseId: newCaseId(), staffId: ids.other });
    expect(await rowsOfPresence(caseId)).toBe(0);
  });

  async function rowsOfPresence(caseId: CaseId): Promise<number> {
    return (await world.rows('SELECT 1 FROM platform.presence WHERE case_id = $1', [caseId])).length;
  }
});

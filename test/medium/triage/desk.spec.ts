import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureFirstRule, RefreshBars, TriageCase } from '#libs/features/triage';
import { type CaseId, type StaffId, type TeamId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld, rowsOf } from '../../support/casework.js';
import { ADMIN_PASSWORD, type Answer, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { newAbsence, newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let admin: StaffClient;
let frontDesk: TeamId;
let roads: TeamId;

beforeEach(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  ({ teamId: frontDesk } = await newFirstStaff(world));
  await world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));
  admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  roads = await newTeam(world, 'roads');
});
afterEach(() => world.close());

const complaint = { service: 'general', kind: 'complaint', text: 'The ramp at the door is broken.', language: 'en' };
const submit = async (more: object = {}): Promise<string> => {
  const { status, body } = await new StaffClient(world.app).post('/api/v1/cases', { ...complaint, ...more });
  expect(status).toBe(201);
  return String(body['reference']);
};
const idOf = async (reference: string): Promise<CaseId> => {
  const [row] = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
  return row!.id;
};
const triaged = async (more: object = {}): Promise<string> => {
  const reference = await submit(more);
  await world.run(TriageCase, { caseId: await idOf(reference) });
  return reference;
};
const act = (who: StaffClient, reference: string, what: string, body: object = {}): Promise<Answer> => {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000)); // what happens later, stands later
  return who.post(`/api/v1/staff/cases/${reference}/${what}`, body);
};
const look = (who: StaffClient, reference: string) => who.get(`/api/v1/staff/cases/${reference}`);
const as = (login: string) => signIn(world.app, login, ADMIN_PASSWORD);
const fine = { status: 200 };
const assignments = async (reference: string) =>
  (await look(admin, reference)).body['assignments'] as { reason: string; params: object }[];

describe('the first case of a new installation', () => {
  it('is at the front desk, with the administrator', async () => {
    const reference = await triaged();
    expect((await look(admin, reference)).body).toMatchObject({ team: 'front-desk', assignee: 'admin', status: 'registered' });
  });
});

describe('assignment by hand', () => {
  it('goes to a member, to the queue of a team, and to who stands in for a member', async () => {
    const reference = await triaged();
    const anna = await newStaff(world, 'anna', { team: roads });
    const vera = await newStaff(world, 'vera');
    expect(await act(admin, reference, 'assignment', { teamId: roads, staffId: anna })).toMatchObject(fine);
    expect((await look(admin, reference)).body).toMatchObject({ team: 'roads', assignee: 'anna' });

    expect(await act(admin, reference, 'assignment', { teamId: roads })).toMatchObject(fine);
    expect((await look(admin, reference)).body).toMatchObject({ team: 'roads', assignee: null });

    const toVera = { teamId: roads, staffId: vera };
    expect(await act(admin, reference, 'assignment', toVera)).toMatchObject({
      status: 409,
      body: { code: 'assignment.not_in_team' },
    });
    await newAbsence(world, anna, { from: '2026-11-20', to: '2026-11-30', deputy: vera });
    expect(await act(admin, reference, 'assignment', toVera)).toMatchObject(fine);
    expect((await assignments(reference)).at(-1)).toMatchObject({ reason: 'byHand', params: { instead: anna } });
  });

  it.each([
    ['an unknown team', { teamId: '019cadc6-9a80-7562-a4de-2415349e36c9' }, 'team.unknown', 404],
    ['no team', {}, 'request.invalid', 400],
  ])('is refused to %s', async (_what, body, code, status) => {
    expect(await act(admin, await triaged(), 'assignment', body)).toMatchObject({ status, body: { code } });
  });

  it('is refused when somebody was quicker', async () => {
    const reference = await triaged();
    expect(await act(admin, reference, 'assignment', { teamId: roads, seen: 1 })).toMatchObject({
      status: 409,
      body: { code: 'case.changed' },
    });
  });
});

describe('somebody of our own is complained of', () => {
  let head: StaffId;
  let inspector: StaffId;
  let clerk: StaffId;
  let reference: string;

  beforeEach(async () => {
    head = await newStaff(world, 'head', { team: roads, capacity: 1_000 });
    inspector = await newStaff(world, 'inspector', { team: roads, manager: head });
    const senior = await newStaff(world, 'senior', { team: roads, manager: inspector });
    clerk = await newStaff(world, 'clerk', { team: roads, manager: senior });
    reference = await triaged();
  });
  const link = (body: object = { staffId: inspector }) => act(admin, reference, 'subjects', body);
  const assign = (staffId: StaffId) => act(admin, reference, 'assignment', { teamId: roads, staffId });
  const barred = { status: 409, body: { code: 'assignment.forbidden' } };

  it('neither they nor anybody under them, directly or not, is given it by hand or reads it; a superior may', async () => {
    expect(await link()).toMatchObject(fine);
    expect(await assign(inspector)).toMatchObject(barred);
    expect(await assign(clerk)).toMatchObject(barred);
    expect(await assign(head)).toMatchObject(fine);
    for (const login of ['inspector', 'senior', 'clerk']) {
      expect((await look(await as(login), reference)).status).toBe(403);
      const queue = await (await as(login)).get('/api/v1/staff/cases?view=teams');
      expect(JSON.stringify(queue.body)).not.toContain(reference);
    }
    expect((await look(await as('head'), reference)).status).toBe(200);
  });

  it('whoever of them has it loses it in the same act, to somebody of the team who may', async () => {
    expect(await assign(clerk)).toMatchObject(fine);
    expect(await link()).toMatchObject(fine);
    expect((await look(admin, reference)).body).toMatchObject({ team: 'roads', assignee: 'head' });
    expect((await assignments(reference)).at(-1)).toMatchObject({ reason: 'conflict' });
  });

  it('it goes to the triage queue where the whole team is barred', async () => {
    expect(await assign(clerk)).toMatchObject(fine);
    expect(await link({ staffId: head })).toMatchObject(fine);
    expect((await look(admin, reference)).body).toMatchObject({ team: null, assignee: null });
    expect((await assignments(reference)).at(-1)).toMatchObject({ reason: 'conflict', params: { why: 'barred' } });
  });

  it('no rule, no capacity and no deputyship gives it to one of them', async () => {
    const fresh = await submit();
    await act(admin, fresh, 'subjects', { staffId: inspector });
    await world.rows(`UPDATE identity.membership SET team_id = $1 WHERE staff_id = $2`, [frontDesk, clerk]);
    await world.rows(`DELETE FROM identity.membership WHERE team_id = $1 AND staff_id <> $2`, [frontDesk, clerk]);
    await newAbsence(world, head, { from: '2026-11-01', to: '2026-12-31', deputy: inspector });
    await world.run(TriageCase, { caseId: await idOf(fresh) });
    expect((await look(admin, fresh)).body).toMatchObject({ team: null, assignee: null });
    expect(await act(admin, fresh, 'assignment', { teamId: roads, staffId: inspector })).toMatchObject(barred);
  });

  it('somebody who comes under them later is barred when the case is next given out', async () => {
    await link();
    const late = await newStaff(world, 'late', { team: roads, manager: clerk });
    expect(await assign(late)).toMatchObject(barred);
  });

  it('somebody who comes under them later, with all under that one, loses it and reads it no more', async () => {
    await link();
    const late = await newStaff(world, 'late', { team: roads });
    const under = await newStaff(world, 'under', { team: roads, manager: late });
    expect(await assign(under)).toMatchObject(fine);
    const moved = await admin.send('PATCH', `/api/v1/staff/${late}`, { managerId: clerk });
    expect(moved.status).toBe(204);
    expect(await world.rows(`SELECT payload FROM platform.outbox WHERE job = 'bars.refresh'`)).toEqual([
      { payload: { staffId: late } },
    ]);

    await world.run(RefreshBars, { staffId: late });
    expect((await look(admin, reference)).body).toMatchObject({ team: 'roads', assignee: 'head' });
    expect((await assignments(reference)).at(-1)).toMatchObject({ reason: 'conflict' });
    for (const login of ['late', 'under']) expect((await look(await as(login), reference)).status).toBe(403);

    const once = await rowsOf(world, await idOf(reference));
    await world.run(RefreshBars, { staffId: late });
    expect(await rowsOf(world, await idOf(reference))).toEqual(once);
  });

  it('not even SQL gives it to one of them', async () => {
    await link();
    const offence = world.rows('UPDATE casework.case SET assignee_id = $2 WHERE reference = $1', [reference, clerk]);
    await expect(offence).rejects.toThrow('barred');
  });

  it('linking them again changes nothing', async () => {
    const once = await link();
    expect(await link()).toMatchObject({ status: 200, body: once.body });
  });

  it.each([
    ['nobody', {}, 'request.invalid', 400],
    [
      'both',
      { staffId: '019cadc6-9a80-7562-a4de-2415349e36c9', externalBodyId: '019cadc6-9a80-7562-a4de-2415349e36c9' },
      'request.invalid',
      400,
    ],
    ['an unknown person', { staffId: '019cadc6-9a80-7562-a4de-2415349e36c9' }, 'staff.unknown', 404],
    ['an unknown body', { externalBodyId: '019cadc6-9a80-7562-a4de-2415349e36c9' }, 'body.unknown', 404],
  ])('refuses to link %s', async (_what, body, code, status) => {
    expect(await link(body)).toMatchObject({ status, body: { code } });
  });
});

describe('danger', () => {
  it('is marked by a clerk once, wakes the lead, puts the case first, and is cleared with a reason', async () => {
    const [first, second] = [await triaged(), await triaged()];
    expect(await act(admin, second, 'danger')).toMatchObject(fine);
    const again = await act(admin, second, 'danger');
    const queue = (await admin.get('/api/v1/staff/cases?view=mine')).body['items'] as { reference: string }[];
    expect(queue.map((line) => line.reference)).toEqual([second, first]);
    expect(await world.rows(`SELECT 1 FROM casework.notice WHERE kind = 'danger'`)).toHaveLength(1);

    const cleared = await act(admin, second, 'danger/clearance', { reason: 'The neighbour is safe.' });
    expect(cleared).toMatchObject({ status: 200, body: { version: Number(again.body['version']) + 1 } });
    expect((await look(admin, second)).body).toMatchObject({ danger: false });
  });
});

describe('classification', () => {
  it('says anew what the case is', async () => {
    const reference = await triaged();
    const body = { service: 'general', kind: 'request' };
    expect(await act(admin, reference, 'classification', body)).toMatchObject(fine);
    expect((await look(admin, reference)).body).toMatchObject({ kind: 'request', nativeKind: null });
  });

  describe('asks the rules anew', () => {
    const request = { service: 'general', kind: 'request' };
    beforeEach(async () => {
      const toRoads = { title: 'Requests', when: { kinds: ['request'] }, then: { to: 'team', team: 'roads' } };
      const rest = { title: 'The rest', when: {}, then: { to: 'team', team: 'front-desk' } };
      expect(await admin.send('PUT', '/api/v1/staff/routing', { basedOn: 1, rules: [toRoads, rest] })).toMatchObject(fine);
      await newStaff(world, 'anna', { team: roads });
    });

    it('and the case goes where they send it, to somebody there', async () => {
      const reference = await triaged();
      expect(await act(admin, reference, 'classification', request)).toMatchObject({
        status: 200,
        body: { routing: { result: 'moved', team: 'roads' } },
      });
      expect((await look(admin, reference)).body).toMatchObject({ team: 'roads', assignee: 'anna' });
      expect((await assignments(reference)).map(({ reason }) => reason)).toEqual(['capacity', 'capacity']);
      const again = await act(admin, reference, 'classification', request);
      expect(again.body).toMatchObject({ routing: { result: 'same', team: 'roads' } });
    });

    it.each([
      ['byHand', 'assignment', () => ({ teamId: frontDesk })],
      ['takenUp', 'acceptance', () => ({})],
      ['danger', 'danger', () => ({})],
    ])('and tells where they would send it, where a person has a say: %s', async (result, step, body) => {
      const reference = await triaged();
      expect(await act(admin, reference, step, body())).toMatchObject(fine);
      const before = await assignments(reference);
      expect(await act(admin, reference, 'classification', request)).toMatchObject({
        status: 200,
        body: { routing: { result, team: 'roads' } },
      });
      expect((await look(admin, reference)).body).toMatchObject({ team: 'front-desk', kind: 'request' });
      expect(await assignments(reference)).toEqual(before);
    });

    it('but not before the first look, which sees the new words', async () => {
      const reference = await submit();
      const { body } = await act(admin, reference, 'classification', request);
      expect(body).toMatchObject({ routing: { result: 'untriaged', team: 'roads' } });
      await world.run(TriageCase, { caseId: await idOf(reference) });
      expect((await look(admin, reference)).body).toMatchObject({ team: 'roads' });
    });
  });

  it.each([
    [{ service: 'nothing', kind: 'request' }, 'service.unknown'],
    [{ service: 'general', kind: 'request', nativeKind: 'жалоба' }, 'kind.native_unknown'],
    [{ service: 'general', kind: 'request', matter: 'x' }, 'matter.unknown'],
  ])('is refused by the catalogue and the pack: %j', async (body, code) => {
    expect(await act(admin, await triaged(), 'classification', body)).toMatchObject({ status: 400, body: { code } });
  });
});

describe('transfer', () => {
  const body = { name: { en: 'Housing Inspectorate', ru: 'Жилинспекция' }, competence: 'Houses', neverFor: [], active: true };
  const addBody = async (more: object = {}) =>
    String((await admin.post('/api/v1/staff/bodies', { ...body, ...more })).body['bodyId']);
  const reason = { ground: 'notCompetent', reason: 'Houses are the inspectorate’s to inspect.' };
  const letter = async (): Promise<string> => {
    await world.rows(`UPDATE casework.body SET pack = 'ru-59fz', calendar = 'RU-5day', version = version + 1`);
    const entered = await admin.post('/api/v1/staff/cases', {
      ...complaint,
      channel: 'letter',
      identity: 'shown',
      party: { name: 'A. Person', email: 'a@example.org' },
    });
    const reference = String(entered.body['reference']);
    await act(admin, reference, 'registration');
    return reference;
  };

  it('goes to a body of the directory, and the person is told why', async () => {
    const reference = await letter();
    expect(await act(admin, reference, 'transfer', { ...reason, bodyId: await addBody() })).toMatchObject({
      status: 200,
      body: { status: 'transferred' },
    });
    const { messages, notices } = (await look(admin, reference)).body as Record<string, object[]>;
    expect(messages).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'reason', text: reason.reason })]));
    expect(notices).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'transfer' })]));
  });

  it('is never to the body complained of: 59-FZ, art. 8(6)', async () => {
    const [reference, bodyId] = [await letter(), await addBody()];
    expect(await act(admin, reference, 'subjects', { externalBodyId: bodyId })).toMatchObject(fine);
    const refused = await act(admin, reference, 'transfer', { ...reason, bodyId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'transfer.target_is_subject' } });
    expect(String(refused.body['detail'])).toContain('8');
  });

  it.each([
    ['a body that is never to get this service', { neverFor: ['general'] }, 'transfer.forbidden', 409],
    ['a body out of use', { active: false }, 'transfer.target_unknown', 404],
  ])('is refused to %s', async (_what, more, code, status) => {
    expect(await act(admin, await letter(), 'transfer', { ...reason, bodyId: await addBody(more) })).toMatchObject({
      status,
      body: { code },
    });
  });

  it('is refused on a ground that the law does not know', async () => {
    const refused = await act(admin, await letter(), 'transfer', { ...reason, ground: 'boredom', bodyId: await addBody() });
    expect(refused).toMatchObject({ status: 400, body: { code: 'transfer.ground_unknown' } });
  });
});

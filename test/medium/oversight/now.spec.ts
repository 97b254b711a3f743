import { type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { AssignCase } from '#libs/features/triage';
import { UnitOfWork } from '#libs/platform/database';
import { ensureTeam, sameInBoth } from '#libs/platform/identity';
import { type CaseDesk, comeBack, type Desks, newCase, newDesks, registeredCase } from '../../support/desks.js';
import { newAbsence } from '../../support/staff-makers.js';

let desks: Desks;
let made: Record<'late' | 'soon' | 'next' | 'nobodys' | 'parks', CaseDesk>;

/** The 2nd of March is a Monday, and the acknowledgement is due in three working days. */
beforeAll(async () => {
  desks = await newDesks();
  const on = (day: string) => desks.world.clock.moveTo(new Date(`${day}T09:00:00.000Z`));
  const received = async (day: string, teamId: TeamId | null) => {
    on(day);
    return newCase(desks, 'own-standard', { teamId });
  };
  const late = await received('2026-02-02', desks.roads);
  const soon = await received('2026-02-27', desks.roads);
  const parks = await received('2026-02-26', desks.parks);
  const nobodys = await received('2026-03-02', null);
  const next = await received('2026-03-02', desks.roads);
  made = { late, soon, next, nobodys, parks };
  await comeBack(desks, '2026-03-02');
});
afterAll(() => desks.world.close());

const now = async (query = '') => {
  const { status, body } = await desks.supervisor.get(`/api/v1/staff/oversight/now${query}`);
  expect(status).toBe(200);
  return body as unknown as {
    today: CivilDate;
    soonOn: CivilDate;
    totals: Record<string, number | string | null>;
    groups: { group: string | null; open: number; due: Record<string, number>; age: Record<string, number> }[];
    burnDown: { overdue: number; capacity: number | null; days: { on: string; cases: number }[] };
    promises: Record<string, number>;
  };
};

describe('now', () => {
  it('tells what is open, late, due soon, nobody’s and untouched', async () => {
    const { today, soonOn, totals, promises } = await now();
    expect({ today, soonOn }).toEqual({ today: '2026-03-02', soonOn: '2026-03-05' });
    expect(totals).toEqual({ open: 5, overdue: 1, dueSoon: 4, unassigned: 5, untouched: 5, untouchedSince: '2026-02-02' });
    expect(promises).toEqual({ promised: 0, late: 0, lettersFailed: 0, lettersUncertain: 0, lettersPrinting: 0 });
  });

  it('tells it by team and by service, the triage queue among the teams', async () => {
    const { groups } = await now();
    expect(new Map(groups.map(({ group, open }) => [group, open]))).toEqual(new Map<string | null, number>([[desks.roads, 3], [desks.parks, 1], [null, 1]])); // prettier-ignore
    expect(groups[0]!.group).toBe(desks.roads);
    const roads = groups.find(({ group }) => group === desks.roads)!;
    expect(roads.due).toMatchObject({ overdue: 1, '0-3': 2, '4-7': 0, undated: 0 });
    expect(roads.age).toMatchObject({ '0-3': 2, '15-21': 1 });

    const services = (await now('?by=service')).groups;
    expect(services).toEqual([expect.objectContaining({ group: 'general', open: 5 })]);
  });

  it('tells it of one team alone', async () => {
    const { totals, groups } = await now(`?team=${desks.parks}`);
    expect(totals).toMatchObject({ open: 1, overdue: 0 });
    expect(groups.map(({ group }) => group)).toEqual([desks.parks]);
  });

  it('burns down working days alone: Women’s Day is bridged', async () => {
    const { burnDown } = await now();
    expect(burnDown).toMatchObject({ overdue: 1, capacity: null });
    expect(burnDown.days).toHaveLength(30);
    expect(burnDown.days.slice(0, 5).map(({ on }) => on)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
    expect(burnDown.days.reduce((sum, { cases }) => sum + cases, 0)).toBe(4);
  });

  it('counts a case no longer once it is withdrawn', async () => {
    const gone = await registeredCase(desks);
    expect((await now()).totals['open']).toBe(6);
    await gone.act(desks.clerk, 'withdrawal');
    expect((await now()).totals['open']).toBe(5);
  });

  it('leaves out what this reader may not open, and what is owed there', async () => {
    const { id } = made.parks;
    const hide = (restricted: boolean) => desks.world.rows('UPDATE casework.case SET restricted = $2 WHERE id = $1', [id, restricted]); // prettier-ignore
    await hide(true);
    await desks.world.rows(
      `INSERT INTO casework.remedy (id, case_id, point_id, kind, due_on, state, version)
       SELECT gen_random_uuid(), p.case_id, p.id, 'apology', '2026-02-20', 'promised', 1 FROM casework.point p WHERE p.case_id = $1`,
      [id],
    );
    const hidden = await now();
    expect(hidden.totals).toMatchObject({ open: 4, unassigned: 4, untouched: 4 });
    expect(hidden.groups.map(({ group }) => group)).not.toContain(desks.parks);
    expect(hidden.promises).toMatchObject({ promised: 0, late: 0 });

    await desks.world.rows('INSERT INTO casework.reader (case_id, staff_id, at) VALUES ($1, $2, $3)', [id, desks.ids.supervisor, desks.world.clock.now()]); // prettier-ignore
    expect((await now()).totals).toMatchObject({ open: 5 });
    expect((await now()).promises).toMatchObject({ promised: 1, late: 1 });
    await desks.world.rows('DELETE FROM casework.remedy');
    await hide(false);
  });

  it('is for supervisors and the auditor', async () => {
    expect((await desks.clerk.get('/api/v1/staff/oversight/now')).status).toBe(403);
    expect((await desks.auditor.get('/api/v1/staff/oversight/now')).status).toBe(200);
    expect((await desks.supervisor.get('/api/v1/staff/oversight/now?by=person')).status).toBe(400);
  });
});

describe('load', () => {
  interface Team {
    name: Record<string, string>;
    open: number;
    unassigned: number;
    capacity: number;
    members: {
      staffId: StaffId;
      name: string;
      open: number;
      overdue: number;
      awayTo: string | null;
      deputyName: string | null;
    }[];
  }
  const load = async () =>
    ((await desks.supervisor.get('/api/v1/staff/oversight/load')).body as unknown as { items: Team[] }).items;

  it('tells who carries what, who is away and who stands in, and what the rest can carry', async () => {
    const { world, ids, roads } = desks;
    const actor = { kind: 'staff' as const, staffId: ids.supervisor, roles: ['supervisor' as const], teamIds: [roads] };
    await world.run(AssignCase, { reference: made.late.opened.row.reference, actor, teamId: roads, staffId: ids.clerk });
    await newAbsence(world, ids.clerk, { from: '2026-03-01', to: '2026-03-08', deputy: ids.supervisor });

    const team = (await load()).find(({ name }) => name.en === 'roads')!;
    expect(team).toMatchObject({ open: 3, unassigned: 2, overdue: 1, capacity: 10 });
    expect(team.members).toEqual([
      expect.objectContaining({ name: 'clerk', open: 1, overdue: 1, awayTo: '2026-03-08', deputyName: 'supervisor' }),
      expect.objectContaining({ name: 'supervisor', open: 0, awayTo: null }),
    ]);
  });

  it('leaves out a team with nobody and nothing', async () => {
    await desks.world
      .get(UnitOfWork)
      .run((tx) => ensureTeam(tx, { code: 'empty', name: sameInBoth('empty') }, desks.world.clock.now()));
    expect((await load()).map(({ name }) => name)).not.toContain('empty');
  });
});

describe('a figure as a file', () => {
  const file = async (figure: string, query = '') => {
    const headers = { cookie: desks.supervisor.cookie };
    return desks.world.app.inject({ method: 'GET', url: `/api/v1/staff/oversight/tables/${figure}${query}`, headers });
  };

  it('holds what the page shows, for a spreadsheet', async () => {
    const answer = await file('due');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    const [head, first] = answer.body.split('\r\n');
    expect(head).toBe('\uFEFFTeam,Open,Overdue,Due in 0–3 working days,in 4–7,in 8–14,in 15–21,in 22–30,later,No date');
    expect(first).toBe('roads,3,1,2,0,0,0,0,0,0');
  });

  it('runs nothing on the reader’s machine', async () => {
    await desks.world.rows(`UPDATE identity.team SET name_en = '=1+1' WHERE code = 'parks'`);
    expect((await file('age')).body).toContain(`'=1+1`);
  });

  it.each(['burn-down', 'flow', 'equal-treatment', 'load'])('there is one of %s', async (figure) => {
    expect((await file(figure)).statusCode).toBe(200);
  });

  it('there is none of anything else', async () => {
    expect((await file('clerks')).statusCode).toBe(400);
  });
});

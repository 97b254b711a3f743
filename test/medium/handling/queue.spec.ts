import { caseEvent, SYSTEM } from '#libs/kernel';
import { type Desks, newCase, newDesks } from '../../support/desks.js';
import { record } from '../../support/letters.js';
import { newStaff, newTeam } from '../../support/staff-makers.js';
import { ADMIN_PASSWORD, signIn, type StaffClient } from '../../support/staff-client.js';

interface Line {
  reference: string;
  danger: boolean;
  nextDueOn: string | null;
  teamId: string | null;
}

let desks: Desks;
/** What there is, by where it stands. */
let references: { dangerous: string[]; ordinary: string[]; triage: string[]; parks: string[]; mine: string };

beforeAll(async () => {
  desks = await newDesks();
  const made = { dangerous: [] as string[], ordinary: [] as string[], triage: [] as string[], parks: [] as string[] };
  for (let n = 0; n < 100; n += 1) made.ordinary.push((await newCase(desks, n % 2 ? 'ru-59fz' : 'own-standard')).reference);
  for (let n = 0; n < 8; n += 1) made.triage.push((await newCase(desks, 'own-standard', { teamId: null })).reference);
  for (let n = 0; n < 6; n += 1) made.parks.push((await newCase(desks, 'own-standard', { teamId: desks.parks })).reference);
  for (let n = 0; n < 6; n += 1) {
    const desk = await newCase(desks);
    await record(desks.world, desk.id, caseEvent('danger.marked', { by: 'person' }, SYSTEM, desks.world.clock.now()));
    made.dangerous.push(desk.reference);
  }
  const mine = await newCase(desks);
  const assigned = { teamId: desks.roads, staffId: desks.ids.clerk, ruleId: null, reason: 'byHand' as const };
  await record(desks.world, mine.id, caseEvent('case.assigned', assigned, SYSTEM, desks.world.clock.now()));
  references = { ...made, mine: mine.reference };
  // Imported history is on no clock: such a case has no date.
  await desks.world.rows(
    'UPDATE casework.case SET next_due_at = NULL, next_due_on = NULL, next_clock = NULL WHERE reference = ANY($1)',
    [made.ordinary.slice(0, 10)],
  );
});
afterAll(() => desks.world.close());

const page = async (who: StaffClient, query: string) => {
  const { status, body } = await who.get(`/api/v1/staff/cases?${query}`);
  expect(status).toBe(200);
  return body as unknown as { items: Line[]; next: string | null };
};

async function walked(who: StaffClient, view: string, limit: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, next }: { items: Line[]; next: string | null } = await page(
      who,
      `view=${view}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    lines.push(...items);
    cursor = next;
  }
  return lines;
}

const referencesOf = (lines: readonly Line[]) => lines.map(({ reference }) => reference).sort();
const dueOf = ({ nextDueOn }: Line) => nextDueOn ?? '9999';

describe('the queue', () => {
  it('has danger first, then what is due next, and what has no date last', async () => {
    const lines = await walked(desks.supervisor, 'all', 100);
    expect(lines.slice(0, 6).every(({ danger }) => danger)).toBe(true);
    const rest = lines.slice(6);
    expect(rest.some(({ danger }) => danger)).toBe(false);
    expect(rest.map(dueOf)).toEqual(rest.map(dueOf).sort());
    expect(rest.slice(-10).map(({ nextDueOn }) => nextDueOn)).toEqual(Array(10).fill(null));
  });

  it.each([7, 50, 100])('comes in pages of %i without gaps or doubles, though most dates are equal', async (limit) => {
    const lines = await walked(desks.supervisor, 'all', limit);
    const { dangerous, ordinary, triage, parks, mine } = references;
    expect(referencesOf(lines)).toEqual([...dangerous, ...ordinary, ...triage, ...parks, mine].sort());
  });

  it('is mine, my teams’, nobody’s, or all that I may see', async () => {
    const { dangerous, ordinary, triage, parks, mine } = references;
    const ofRoads = [...dangerous, ...ordinary, mine];
    expect(referencesOf(await walked(desks.clerk, 'mine', 100))).toEqual([mine]);
    expect(referencesOf(await walked(desks.clerk, 'teams', 100))).toEqual([...ofRoads].sort());
    expect(referencesOf(await walked(desks.clerk, 'triage', 100))).toEqual([...triage].sort());
    expect(referencesOf(await walked(desks.clerk, 'all', 100))).toEqual([...ofRoads, ...triage].sort());
    expect(referencesOf(await walked(desks.gardener, 'teams', 100))).toEqual([...parks].sort());
    expect(await walked(desks.auditor, 'teams', 100)).toEqual([]);
    expect(await walked(desks.auditor, 'all', 100)).toHaveLength(121);
  });

  it('is that of each team for somebody of several', async () => {
    const third = await newTeam(desks.world, 'third');
    const id = await newStaff(desks.world, 'both', { team: third });
    await desks.world.rows('INSERT INTO identity.membership (staff_id, team_id, lead, since) VALUES ($1, $2, false, $3)', [
      id,
      desks.parks,
      desks.world.clock.now(),
    ]);
    const both = await signIn(desks.world.app, 'both', ADMIN_PASSWORD);
    expect(referencesOf(await walked(both, 'teams', 4))).toEqual([...references.parks].sort());
  });

  it('has no case that is over', async () => {
    const made = await newCase(desks, 'own-standard', { teamId: desks.parks });
    await made.act(desks.ranger, 'withdrawal');
    expect(referencesOf(await walked(desks.gardener, 'teams', 100))).not.toContain(made.reference);
  });

  it.each([
    ['limit=0', 'limit', 'too_small'],
    ['limit=101', 'limit', 'too_large'],
    ['limit=ten', 'limit', 'not_whole_number'],
    ['view=hers', 'view', 'not_one_of'],
    ['cursor=nonsense', 'cursor', 'invalid_cursor'],
    ['colour=red', 'colour', 'not_allowed'],
  ])('refuses %s', async (query, field, code) => {
    const { status, body } = await desks.clerk.get(`/api/v1/staff/cases?${query}`);
    expect({ status, errors: body['errors'] }).toMatchObject({
      status: 400,
      errors: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown,
    });
  });

  it('refuses the cursor of another list, and the other list its own', async () => {
    const made = await newCase(desks, 'own-standard');
    for (const dueOn of ['2026-03-09', '2026-03-10']) {
      await made.act(desks.clerk, 'enquiries', { teamId: desks.parks, question: 'Yours?', dueOn });
    }
    const enquiries = await desks.gardener.get('/api/v1/staff/enquiries?limit=1');
    const { next } = await page(desks.clerk, 'view=all&limit=1');
    expect(typeof enquiries.body['next']).toBe('string');
    for (const url of [`cases?cursor=${String(enquiries.body['next'])}`, `enquiries?cursor=${String(next)}`]) {
      expect(await desks.clerk.get(`/api/v1/staff/${url}`)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'cursor', code: 'invalid_cursor' }] },
      });
    }
  });
});

import { oneByOne } from '#libs/casework';
import {
  AcceptCase,
  CaseQueue,
  DropView,
  QueueCounts,
  type QueueFilters,
  type QueueView,
  SavedViews,
  SaveView,
} from '#libs/features/handling';
import { AssignCase, ChangeService } from '#libs/features/triage';
import { caseEvent, type CivilDate, type Reference, type ServiceCode, type StaffRole, SYSTEM, type TeamId } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { rowsOf } from '../../support/casework.js';
import { type CaseDesk, type Desks, newCase, newDesks } from '../../support/desks.js';
import { record } from '../../support/letters.js';

let desks: Desks;
let clerk: StaffActor;
let gardener: StaffActor;
let supervisor: StaffActor;
type Name = 'ordinary' | 'dangerous' | 'mine' | 'thanks' | 'russian' | 'unplaced' | 'undated';
const made = {} as Record<Name, CaseDesk>;

const get = <T>(type: new (...args: never[]) => T): T => desks.world.get(type);
const actor = (login: 'clerk' | 'gardener' | 'supervisor', roles: StaffRole[], teamIds: TeamId[]): StaffActor => {
  return { kind: 'staff', staffId: desks.ids[login], roles, teamIds };
};

beforeAll(async () => {
  desks = await newDesks();
  clerk = actor('clerk', ['clerk'], [desks.roads]);
  gardener = actor('gardener', ['clerk'], [desks.parks]);
  supervisor = actor('supervisor', ['supervisor'], [desks.roads]);
  made.ordinary = await newCase(desks);
  made.dangerous = await newCase(desks);
  made.mine = await newCase(desks);
  made.thanks = await newCase(desks, 'own-standard', { facts: { kind: 'thanks', channel: 'phone' } });
  made.russian = await newCase(desks, 'ru-59fz', { facts: { language: 'ru' } });
  made.unplaced = await newCase(desks, 'own-standard', { teamId: null });
  made.undated = await newCase(desks);
  const now = desks.world.clock.now();
  await record(desks.world, made.dangerous.id, caseEvent('danger.marked', { by: 'person' }, SYSTEM, now));
  await get(AssignCase).execute({
    reference: made.mine.opened.row.reference,
    actor: clerk,
    teamId: desks.roads,
    staffId: clerk.staffId,
  });
  const due = (which: Name, on: string | null) =>
    desks.world.rows('UPDATE casework.case SET next_due_on = $2::date, next_due_at = ($2::date + 1)::timestamptz WHERE id = $1', [
      made[which].id,
      on,
    ]);
  // The clock stands at noon of 2 March 2026 in Moscow.
  await due('ordinary', '2026-03-05');
  await due('dangerous', '2026-03-02');
  await due('mine', '2026-02-27');
  await due('thanks', '2026-03-09');
  await due('russian', '2026-04-01');
  await due('unplaced', '2026-05-01');
  await due('undated', null);
  const received = (which: Name, on: string | null) =>
    desks.world.rows('UPDATE casework.case SET received_on = $2::date WHERE id = $1', [made[which].id, on]);
  await received('thanks', '2026-01-14');
  await received('russian', '2026-01-20');
  await received('undated', null);
});
afterAll(() => desks.world.close());

async function listed(filters: QueueFilters, view: QueueView = 'all', staff = supervisor): Promise<Name[]> {
  const { items } = await get(CaseQueue).page({ staff, view, filters, limit: 50, cursor: undefined });
  const nameOf = (reference: string) => Object.entries(made).find(([, desk]) => desk.reference === reference)![0] as Name;
  return items.map(({ reference }) => nameOf(reference));
}

describe('a queue narrowed', () => {
  it.each<[string, () => QueueFilters, Name[]]>([
    ['by lateness', () => ({ due: 'overdue' }), ['mine']],
    ['to today', () => ({ due: 'today' }), ['dangerous']],
    ['to three days', () => ({ due: 'soon' }), ['dangerous', 'ordinary']],
    ['to a week', () => ({ due: 'week' }), ['dangerous', 'ordinary', 'thanks']],
    ['to what has no date', () => ({ due: 'none' }), ['undated']],
    ['to days', () => ({ dueFrom: '2026-03-05' as CivilDate, dueTo: '2026-03-09' as CivilDate }), ['ordinary', 'thanks']],
    [
      'to days of receipt',
      () => ({ receivedFrom: '2026-01-14' as CivilDate, receivedTo: '2026-01-20' as CivilDate }),
      ['thanks', 'russian'],
    ],
    ['to what came by a day', () => ({ receivedTo: '2026-01-19' as CivilDate }), ['thanks']],
    ['by kind', () => ({ kinds: ['thanks', 'request'] }), ['thanks']],
    ['by channel', () => ({ channels: ['phone'] }), ['thanks']],
    ['by language', () => ({ languages: ['ru'] }), ['russian']],
    ['by state', () => ({ states: ['received'] }), ['russian']],
    ['to danger', () => ({ danger: true }), ['dangerous']],
    ['to what nobody has', () => ({ assignee: 'none', due: 'overdue' }), []],
    ['to somebody', () => ({ assignee: clerk.staffId }), ['mine']],
    ['to no team', () => ({ team: 'none' }), ['unplaced']],
    ['to a team', () => ({ team: desks.parks }), []],
    ['by a service', () => ({ services: ['nonesuch' as ServiceCode] }), []],
  ])('%s', async (_how, filters, expected) => {
    expect(await listed(filters())).toEqual(expected);
  });

  it('still shows nobody what they may not see', async () => {
    expect(await listed({ due: 'overdue' }, 'all', gardener)).toEqual([]);
    expect(await listed({ assignee: clerk.staffId }, 'all', gardener)).toEqual([]);
  });

  it('goes on from page to page', async () => {
    const choice = { staff: supervisor, view: 'all', filters: { due: 'week' } } as const;
    const first = await get(CaseQueue).page({ ...choice, limit: 2, cursor: undefined });
    const second = await get(CaseQueue).page({ ...choice, limit: 2, cursor: first.next ?? undefined });
    const shown = [...first.items, ...second.items].map(({ reference }) => reference);
    expect(shown).toEqual([made.dangerous, made.ordinary, made.thanks].map(({ reference }) => reference));
    expect(second.next).toBeNull();
  });
});

describe('the counts beside it', () => {
  it('are those of the lists, and a quarter of a minute old at most', async () => {
    const choices = [
      { staff: clerk, view: 'mine' },
      { staff: clerk, view: 'all', filters: { due: 'week' } },
      { staff: gardener, view: 'all' },
    ] as const;
    const counts = get(QueueCounts);
    expect(await counts.of(choices)).toEqual([1, 3, 1]);
    const late = await newCase(desks, 'own-standard', { teamId: desks.parks });
    expect(await counts.of(choices)).toEqual([1, 3, 1]);
    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 15_000));
    expect(await counts.of(choices)).toEqual([1, 3, 2]);
    await late.act(desks.ranger, 'withdrawal');
  });

  it('know what is new since the list was shown: what came, and what was given', async () => {
    const choice = { staff: clerk, view: 'teams' } as const;
    const since = desks.world.clock.now();
    expect(await get(CaseQueue).countNewSince(choice, new Date(since.getTime() + 1))).toBe(0);
    desks.world.clock.moveTo(new Date(since.getTime() + 1_000));
    const fresh = [await newCase(desks), await newCase(desks), await newCase(desks, 'own-standard', { teamId: desks.parks })];
    const act = { reference: made.unplaced.opened.row.reference, actor: clerk };
    await get(AssignCase).execute({ ...act, teamId: desks.roads, staffId: null });
    expect(await get(CaseQueue).countNewSince(choice, new Date(since.getTime() + 1))).toBe(3);
    for (const one of fresh) await one.act(desks.supervisor, 'withdrawal');
  });
});

describe('a saved view', () => {
  const save = (by: StaffActor, name: string, teamId: TeamId | null = null) =>
    get(SaveView).execute({ by, name, teamId, view: 'teams', filters: { due: 'soon' } });
  const namesFor = async (staff: StaffActor) => (await get(SavedViews).of(staff)).map(({ name }) => name);

  it('is its owner’s, or shared with a team', async () => {
    await save(clerk, 'Urgent');
    await save(clerk, 'For all of us', desks.roads);
    expect(await namesFor(clerk)).toEqual(['Urgent', 'For all of us']);
    expect(await namesFor(supervisor)).toEqual(['For all of us']);
    expect(await namesFor(gardener)).toEqual([]);
    await expect(save(gardener, 'Theirs', desks.roads)).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('stands for what was saved last under its name', async () => {
    const first = await save(gardener, 'Trees');
    expect(await save(gardener, 'TREES', desks.parks)).toBe(first);
    expect(await get(SavedViews).of(gardener)).toEqual([
      { viewId: first, name: 'TREES', view: 'teams', filters: { due: 'soon' }, teamId: desks.parks, isMine: true },
    ]);
  });

  it('is dropped by its owner, a shared one by a supervisor of the team too', async () => {
    const [own, shared] = await get(SavedViews).of(clerk);
    const drop = (viewId: string, by: StaffActor) => get(DropView).execute({ viewId, by });
    await expect(drop(own!.viewId, supervisor)).rejects.toMatchObject({ code: 'view.unknown' });
    await drop(shared!.viewId, supervisor);
    await drop(own!.viewId, clerk);
    expect(await namesFor(clerk)).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    for (let n = 1; n <= 20; n += 1) await save(clerk, `View ${n}`);
    await save(clerk, 'View 20');
    await expect(save(clerk, 'View 21')).rejects.toMatchObject({ code: 'view.too_many', params: { max: 20 } });
  });
});

describe('an act on many cases', () => {
  const references = (...names: Name[]) => names.map((name) => made[name].opened.row.reference);
  const give = (actor: StaffActor, isRehearsal: boolean) => (reference: Reference) =>
    get(AssignCase).execute({ reference, actor, teamId: desks.roads, staffId: clerk.staffId, isRehearsal });

  it('is rehearsed: it says of each what would happen, and changes nothing', async () => {
    const before = await rowsOf(desks.world, made.ordinary.id);
    const said = await oneByOne(references('ordinary', 'thanks'), give(clerk, true));
    expect(said.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect((await oneByOne(references('ordinary'), give(gardener, true)))[0]).toMatchObject({
      refusal: { code: 'permission.denied' },
    });
    expect(await rowsOf(desks.world, made.ordinary.id)).toEqual(before);
  });

  it('is done for those for which it can be, with one event each', async () => {
    const said = await oneByOne(references('ordinary', 'russian', 'thanks'), (reference) => {
      return get(AcceptCase).execute({ reference, actor: clerk });
    });
    expect(said.map(({ reference, refusal }) => [reference, refusal?.code ?? null])).toEqual([
      [made.ordinary.reference, null],
      [made.russian.reference, 'case.transition_refused'],
      [made.thanks.reference, null],
    ]);
    expect((await made.ordinary.events()).filter((type) => type === 'case.accepted')).toHaveLength(1);
  });

  it('says of many which service they are about, and nothing else of them', async () => {
    await desks.world.rows(
      `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
       VALUES ('lamps', 'Lamps', 'Фонари', '', '', '', '', false, '', '', true)`,
    );
    const act = { reference: made.thanks.opened.row.reference, actor: clerk };
    await get(ChangeService).execute({ ...act, service: 'lamps' as ServiceCode });
    expect(await listed({ services: ['lamps' as ServiceCode], kinds: ['thanks'] })).toEqual(['thanks']);
    await expect(get(ChangeService).execute({ ...act, service: 'none' as ServiceCode })).rejects.toMatchObject({
      code: 'service.unknown',
    });
  });

  it('is refused for more than one person looks over', async () => {
    const many = Array.from({ length: 101 }, () => made.ordinary.opened.row.reference);
    await expect(oneByOne(many, give(clerk, true))).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

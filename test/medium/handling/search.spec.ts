import { CaseSearch, type SearchAnswer } from '#libs/features/handling';
import { type StaffRole, type TeamId } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { type CaseDesk, type Desks, newCase, newDesks } from '../../support/desks.js';

let desks: Desks;
let clerk: StaffActor;
let gardener: StaffActor;
let supervisor: StaffActor;
/** What was complained of at the roads, oldest first. */
const made: Record<'lifts' | 'tree' | 'leak' | 'parking' | 'petrov', CaseDesk> = {} as never;

beforeAll(async () => {
  desks = await newDesks();
  const actor = (login: 'clerk' | 'gardener' | 'supervisor', roles: StaffRole[], teamIds: TeamId[]): StaffActor => {
    return { kind: 'staff', staffId: desks.ids[login], roles, teamIds };
  };
  clerk = actor('clerk', ['clerk'], [desks.roads]);
  gardener = actor('gardener', ['clerk'], [desks.parks]);
  supervisor = actor('supervisor', ['supervisor'], [desks.roads]);

  const say = (name: string, text: string) => newCase(desks, 'own-standard', { text, party: { name } });
  made.lifts = await say('Иванов Пётр Сергеевич', 'В подъезде уже неделю сломаны оба лифта, бабушка не может выйти.');
  made.tree = await say('Ann Whitfield', 'A fallen tree has been blocking the paths since Monday.');
  made.leak = await say('Соловьёва Мария', 'Ещё весной протекла крыша. Ёлки во дворе тоже засохли.');
  made.parking = await say('Bob Stone', 'Cars are parked on the pavement. My neighbour parks there too.');
  made.petrov = await say('ООО «Петров и сын»', 'Не вывозят мусор.');
});
afterAll(() => desks.world.close());

function find(text: string, staff = clerk, limit = 20, cursor?: string): Promise<SearchAnswer> {
  return desks.world.get(CaseSearch).find({ staff, reader: { actor: staff, correlationId: 'search-spec' }, text, limit, cursor });
}
const written = async (text: string, staff = clerk) => (await find(text, staff)).written.map(({ reference }) => reference);
const known = async (text: string, staff = clerk) => (await find(text, staff)).known.map(({ reference }) => reference);

describe('the search for a word that very many texts hold', () => {
  it('goes from the newest text backwards, and finds each case once', async () => {
    const { world } = desks;
    const shared = await newCase(desks, 'own-standard', { text: 'Прошу вернуть скамейку.' });
    const [row] = await world.rows<{ columns: string }>(
      `SELECT string_agg(column_name, ', ') AS columns FROM information_schema.columns
       WHERE table_schema = 'casework' AND table_name = 'message' AND column_name NOT IN ('id', 'words')`,
    );
    await world.rows(
      `INSERT INTO casework.message (id, ${row!.columns})
       SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${row!.columns}
       FROM (SELECT * FROM casework.message WHERE case_id = $1) m, generate_series(1, 21000) AS n`,
      [shared.id],
    );
    await world.rows('ANALYZE casework.message');

    expect(await written('прошу')).toEqual([shared.reference]);
    expect(await written('прошу лифты')).toEqual([]);
    let [pages, next] = [0, (await find('прошу')).next];
    for (; next !== null; pages += 1) {
      const page = await find('прошу', clerk, 20, next);
      expect(page.written).toEqual([]);
      next = page.next;
    }
    expect(pages).toBe(10);
    await world.rows(`DELETE FROM casework.message WHERE id < '00000000-0000-7000-9000-000000000000'`);
    await world.rows('ANALYZE casework.message');
  });
});

describe('the search in what was written', () => {
  it.each([
    ['лифт', 'lifts'],
    ['лифты сломан', 'lifts'],
    ['trees', 'tree'],
    ['TREE path block', 'tree'],
    ['елка', 'leak'],
    ['ёлка', 'leak'],
    ['ВЕСНА', 'leak'],
    ['park', 'parking'],
    ['"fallen tree"', 'tree'],
    ['парковка OR лифты', 'lifts'],
  ] as const)('finds “%s” in any of its forms', async (text, which) => {
    expect(await written(text)).toEqual([made[which].reference]);
  });

  it.each(['the', 'и', '"tree fallen"', 'tree -monday', '"', '()&|!', 'нигде', ''])('finds nothing by “%s”', async (text) => {
    expect(await written(text)).toEqual([]);
  });

  it('shows the words it found, and what stands around them', async () => {
    const [line] = (await find('мусора')).written;
    expect(line).toMatchObject({ reference: made.petrov.reference, name: null, isOpen: true });
    expect(line?.snippet).toEqual([
      { text: 'Не вывозят ', isMatch: false },
      { text: 'мусор', isMatch: true },
    ]);
  });

  it('shows ё where it was typed', async () => {
    const [line] = (await find('ёлка')).written;
    expect(line?.snippet.map(({ text }) => text).join('')).toContain('Ещё весной протекла крыша. Ёлки');
  });

  it('finds what the person would like to come of it, and when it happened, where they first said so', async () => {
    const said = { wanted: 'Верните мне деньги за билет.', happened: 'Во время ярмарки.' };
    const wished = await newCase(desks, 'own-standard', { text: 'Контролёр был груб.', said });
    expect(await written('деньги билет')).toEqual([wished.reference]);
    expect(await written('ярмарка')).toEqual([wished.reference]);
    const [line] = (await find('ярмарки')).written;
    expect(line?.snippet.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'ярмарки', isMatch: true }]);
    expect(await written('деньги', gardener)).toEqual([]);
    await desks.world.rows('UPDATE casework.point SET wanted = NULL, happened = NULL WHERE case_id = $1', [wished.id]);
    expect(await written('деньги')).toEqual([]);
  });

  it('looks at messages and notes too, and shows each case once, where it was last spoken of', async () => {
    await made.tree.act(desks.clerk, 'notes', { text: 'The tree crew is on its way; one tree more is reported.' });
    await made.lifts.act(desks.clerk, 'notes', { text: 'Not the tree. The lift.' });
    expect(await written('tree')).toEqual([made.lifts.reference, made.tree.reference]);
    const first = await find('tree', clerk, 1);
    const second = await find('tree', clerk, 1, first.next ?? undefined);
    expect([first, second].map((page) => page.written.map(({ reference }) => reference))).toEqual([
      [made.lifts.reference],
      [made.tree.reference],
    ]);
    expect(second.next).toBeNull();
    expect(second.known).toEqual([]);
  });
});

describe('the search for somebody', () => {
  it.each([
    ['Иванов', 'lifts'],
    ['иванов петр', 'lifts'],
    ['Ивнов', 'lifts'],
    ['Соловьева', 'leak'],
    ['Соловева', 'leak'],
    ['Witfield', 'tree'],
    ['петров и сын', 'petrov'],
  ] as const)('finds “%s”, typos and all', async (text, which) => {
    const [first] = (await find(text)).known;
    expect(first).toMatchObject({ reference: made[which].reference });
    expect(first?.name).not.toBeNull();
  });

  it('finds by some signs of the reference, as they are written down or spelt on a Russian keyboard', async () => {
    const signs = made.leak.reference.replaceAll('-', '');
    expect(await known(signs.slice(2, 8).toLowerCase())).toContain(made.leak.reference);
    expect(await known(made.leak.reference.slice(0, 9))).toEqual([made.leak.reference]);
    expect(await known(signs.slice(0, 3))).toEqual([]);
  });
});

describe('who searches', () => {
  it('finds what they may see, and leaves one line of what they were shown', async () => {
    expect(await written('лифт', gardener)).toEqual([]);
    expect(await known('Иванов', gardener)).toEqual([]);
    expect(await known(made.lifts.reference.slice(0, 6), gardener)).toEqual([]);
    expect(await written('лифт', supervisor)).toEqual([made.lifts.reference]);

    const reads = () => desks.world.rows('SELECT staff_id, kind, subject_ids FROM audit.read_log ORDER BY id');
    const before = (await reads()).length;
    await find('лифт', gardener);
    await find('Иванов', supervisor);
    expect((await reads()).slice(before)).toEqual([
      { staff_id: supervisor.staffId, kind: 'search', subject_ids: [made.lifts.id] },
    ]);
  });

  it('does not find a case that is restricted to others', async () => {
    const secret = await newCase(desks, 'own-standard', { text: 'Взятка начальнику отдела.', party: { name: 'Тайный Человек' } });
    expect(await written('взятка')).toEqual([secret.reference]);
    await secret.put(desks.supervisor, 'readers', { readers: [desks.ids.supervisor] });
    expect(await written('взятка')).toEqual([]);
    expect(await known('Тайный')).toEqual([]);
    expect(await known('Тайный', supervisor)).toEqual([secret.reference]);
  });

  it('does not find the words of somebody who was forgotten', async () => {
    await desks.world.rows('UPDATE casework.message SET body = NULL, salt = NULL WHERE case_id = $1', [made.parking.id]);
    expect(await written('pavement')).toEqual([]);
    expect(await desks.world.rows('SELECT words FROM casework.message WHERE case_id = $1', [made.parking.id])).toEqual([
      { words: null },
    ]);
  });
});

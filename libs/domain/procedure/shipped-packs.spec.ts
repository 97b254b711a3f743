import { type CivilDate } from '#libs/kernel';
import { type Pack, loadPacks, packInForce, packVersion, statutoryEffect } from './index.js';
import olderFile from './packs/ru-59fz.2018-12-27.json' with { type: 'json' };
import file from './packs/ru-59fz.2025-03-30.json' with { type: 'json' };
import { readPacks } from './shipped-packs.js';

const CALENDARS = ['RU-5day', 'GB-ENG', 'GB-SCT', 'GB-NIR', 'weekends-only'];
/** As it is written down. */
const sound = () => structuredClone(file) as unknown as Record<string, never[]> & Pack;

/** What is said of a pack after somebody's hand slipped. */
function saidOf(slip: (pack: ReturnType<typeof sound>) => void): string {
  const pack = sound();
  slip(pack);
  try {
    readPacks([pack], CALENDARS);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
  return '';
}

const put = (target: object, values: object) => void Object.assign(target, values);

describe('loading', () => {
  it('ships nine texts of seven packs', () => {
    expect(loadPacks().map(({ pack, version }) => `${pack} ${version}`)).toEqual([
      'gb-eng-housing 2024-04-01',
      'gb-sct-spso 2021-04-01',
      'in-cpgrams 2022-07-27',
      'in-cpgrams 2024-08-23',
      'own-standard 2000-01-01',
      'ru-210fz 2018-10-18',
      'ru-248fz 2021-07-01',
      'ru-59fz 2018-12-27',
      'ru-59fz 2025-03-30',
    ]);
  });

  it('calls every one a draft until a lawyer has read it', () => {
    expect(new Set(loadPacks().map(({ status }) => status))).toEqual(new Set(['draft']));
  });

  it('lets a sound pack pass', () => {
    expect(saidOf(() => undefined)).toBe('');
  });

  it.each<[string, (pack: ReturnType<typeof sound>) => void, string]>([
    [
      'an unknown guard',
      (pack) => put(pack.moves[0]!, { guards: [{ guard: 'mood' }] }),
      'pack ru-59fz 2025-03-30: moves.0.guards.0.guard: Invalid option',
    ],
    [
      'a law without a name in both languages',
      (pack) => put(pack.legalBasis[0]!, { act: '60-ФЗ' }),
      'legalBasis.0: expected a name of "60-ФЗ, ',
    ],
    ['an unknown key', (pack) => put(pack, { moods: 1 }), 'Unrecognized key: "moods"'],
    [
      'an unknown calendar',
      (pack) => put(pack.clocks[0]!, { calendar: 'RU-6day' }),
      'clocks.0.calendar: expected one of body, RU-5day, GB-ENG',
    ],
    [
      'working days without a calendar',
      (pack) => put(pack.clocks[0]!, { calendar: null }),
      'clocks.0.calendar: expected a calendar',
    ],
    [
      'a start that nothing fires',
      (pack) => put(pack.clocks[0]!, { start: 'acknowledged' }),
      'clocks.0.start: expected a trigger that some move fires, not acknowledged',
    ],
    [
      'a stop that nothing fires',
      (pack) => put(pack.clocks[0]!, { stops: ['acknowledged'] }),
      'clocks.0.stops: expected a trigger',
    ],
    [
      'a matter of nobody',
      (pack) => put(pack.clocks[2]!, { matters: ['roads'] }),
      'clocks.2.matters: expected a matter of this pack, not roads',
    ],
    ['a state undeclared', (pack) => pack.states.splice(9, 1), 'expected a state declared under states, not withdrawn'],
    [
      'a state unreached',
      (pack) => put(pack, { moves: pack.moves.filter(({ event }) => event !== 'case.closed') }),
      'states.6: expected a state that some move leads to, not closed',
    ],
    [
      'a dead end',
      (pack) => put(pack, { moves: pack.moves.filter(({ event }) => event !== 'answer.sent') }),
      'states.4.final: expected a way out of decided',
    ],
    [
      'a final state with a way out',
      (pack) => put(pack.states[1]!, { final: true }),
      'states.1.final: expected no way out of registered but reopening',
    ],
    ['two moves for one event', (pack) => pack.moves.push(pack.moves[0]!), 'no second move of case.registered from received'],
    [
      'a notice of nothing',
      (pack) => put(pack.notices[0]!, { on: 'acknowledgement.sent' }),
      'notices.0.on: expected an event that has a move',
    ],
    [
      'a guard out of place',
      (pack) => put(pack.moves[0]!, { guards: [{ guard: 'noOpenRemedies' }] }),
      'moves.0.guards.0: expected a guard that makes sense on case.registered',
    ],
    [
      'a guard without its number',
      (pack) => put(pack.declines[5]!.guards[0]!, { params: {} }),
      'declines.5.guards.0.params.count: expected a number',
    ],
    [
      'a guard on a matter of nobody',
      (pack) => put(pack.declines[1]!.guards[0]!, { params: { matters: ['roads'] } }),
      'params.matters: expected matters of this pack',
    ],
    ['a move without its section', (pack) => put(pack, { transfer: null }), 'transfer: expected no move for case.transferred'],
    [
      'a section without its move',
      (pack) => put(pack, { moves: pack.moves.filter(({ event }) => event !== 'case.declined') }),
      'declines: expected a move for case.declined',
    ],
    [
      'a prohibition of what it allows',
      (pack) => put(pack, { forbids: [{ event: 'deadline.extended', code: 'extension_forbidden', basis: pack.legalBasis[0] }] }),
      'forbids.0: expected no move for deadline.extended',
    ],
    [
      'a version that is not its date',
      (pack) => put(pack, { version: '2025-04-01' }),
      'version: expected the date of effectiveFrom, 2025-03-30',
    ],
  ])('stops at %s, with the place and what was expected', (_slip, slip, said) => {
    expect(saidOf(slip)).toContain(said);
  });

  it('stops at versions that overlap, leave a gap or stand twice', () => {
    expect(() => readPacks([{ ...olderFile, effectiveTo: null }, file], CALENDARS)).toThrow(
      'ru-59fz 2018-12-27: effectiveTo: expected 2025-03-29',
    );
    expect(() => readPacks([file, file], CALENDARS)).toThrow('expected one file of this version');
  });
});

describe('a version by its date', () => {
  it.each([
    ['ru-59fz', '2025-03-29', '2018-12-27'],
    ['ru-59fz', '2025-03-30', '2025-03-30'],
    ['in-cpgrams', '2024-08-22', '2022-07-27'],
    ['in-cpgrams', '2024-08-23', '2024-08-23'],
  ])('%s on %s: %s', (code, on, version) => {
    expect(packInForce(code, on as CivilDate).version).toBe(version);
  });

  it('names what there is when there is none', () => {
    expect(() => packInForce('in-cpgrams', '2022-07-26' as CivilDate)).toThrow(
      'no version of the pack in-cpgrams is in force on 2022-07-26',
    );
    expect(() => packVersion('ru-59fz', '2006-05-02')).toThrow('there are gb-eng-housing 2024-04-01');
  });
});

describe('statutory effect', () => {
  it.each([
    ['59-FZ since 30 March 2025: not by an unidentified web form', 'ru-59fz', '2025-03-30', 'web', 'claimed', false],
    ['59-FZ since 30 March 2025: not by e-mail', 'ru-59fz', '2025-03-30', 'email', 'authenticated', false],
    ['59-FZ: the site, signed in', 'ru-59fz', '2025-03-30', 'web', 'authenticated', true],
    ['59-FZ: the portal', 'ru-59fz', '2025-03-30', 'portal', 'authenticated', true],
    ['59-FZ: a letter', 'ru-59fz', '2025-03-30', 'letter', 'claimed', true],
    ['59-FZ: the counter', 'ru-59fz', '2025-03-30', 'counter', 'shown', true],
    ['59-FZ: not by telephone', 'ru-59fz', '2025-03-30', 'phone', 'claimed', false],
    ['59-FZ before: a web form', 'ru-59fz', '2018-12-27', 'web', 'claimed', true],
    ['248-FZ: the portal only', 'ru-248fz', '2021-07-01', 'letter', 'shown', false],
    ['SPSO: any way', 'gb-sct-spso', '2021-04-01', 'phone', 'anonymous', true],
    ['own standard: a promise, not a law', 'own-standard', '2000-01-01', 'web', 'authenticated', false],
  ] as const)('%s', (_case, code, version, channel, identity, statutory) => {
    expect(statutoryEffect(packVersion(code, version), channel, identity).statutory).toBe(statutory);
  });

  it('says which ways have it', () => {
    const { ways } = statutoryEffect(packVersion('ru-59fz', '2025-03-30'), 'web', 'claimed');
    expect(ways.map(({ code }) => code)).toEqual(['portal', 'website', 'letter', 'counter']);
  });
});

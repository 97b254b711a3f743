import { type StaffId } from '#libs/kernel';
import { chooseAssignee, chooseNamed, type Colleague, type TeamMate } from './index.js';

const id = (name: string) => name as StaffId;
const mate = (name: string, known: Partial<TeamMate> = {}): TeamMate => ({
  staffId: id(name),
  capacity: 10,
  openCases: 0,
  dueSoon: 0,
  absentToday: false,
  daysAway: 0,
  deputy: null,
  ...known,
});
const colleague = (name: string, known: Partial<Colleague> = {}): Colleague => mate(name, known);
const choose = (members: TeamMate[], barred: string[] = [], remainingDays = 10) =>
  chooseAssignee({ members, mayNot: (staffId) => barred.includes(staffId), remainingDays });

describe('chooseAssignee', () => {
  it.each<[string, TeamMate[], string[], string | null, string]>([
    ['the one who carries less', [mate('anna', { openCases: 3 }), mate('boris', { openCases: 2 })], [], 'boris', 'capacity'],
    [
      'by what each can carry, not by the number',
      [mate('anna', { openCases: 3, capacity: 30 }), mate('boris', { openCases: 2 })],
      [],
      'anna',
      'capacity',
    ],
    [
      'what is due soon weighs double',
      [mate('anna', { openCases: 3, dueSoon: 2 }), mate('boris', { openCases: 4 })],
      [],
      'boris',
      'capacity',
    ],
    [
      'who will be away for most of the days left can carry less',
      [mate('anna', { openCases: 2, daysAway: 8 }), mate('boris', { openCases: 4 })],
      [],
      'boris',
      'capacity',
    ],
    ['equal loads by id', [mate('boris'), mate('anna')], [], 'anna', 'capacity'],
    [
      'nobody who is away',
      [mate('anna', { absentToday: true, daysAway: 1 }), mate('boris', { openCases: 9 })],
      [],
      'boris',
      'capacity',
    ],
    [
      'nobody who is full',
      [mate('anna', { capacity: 1, openCases: 1 }), mate('boris', { openCases: 9 })],
      [],
      'boris',
      'capacity',
    ],
    ['nobody without capacity', [mate('anna', { capacity: 0 }), mate('boris', { openCases: 9 })], [], 'boris', 'capacity'],
    ['nobody who is barred', [mate('anna'), mate('boris', { openCases: 9 })], ['anna'], 'boris', 'capacity'],
    [
      'the deputy where all are away',
      [mate('anna', { absentToday: true, deputy: colleague('vera') }), mate('boris', { absentToday: true })],
      [],
      'vera',
      'deputy',
    ],
    [
      'no deputy while somebody of the team is here',
      [mate('anna', { absentToday: true, deputy: colleague('vera') }), mate('boris', { openCases: 9 })],
      [],
      'boris',
      'capacity',
    ],
    [
      'no deputy who is away too',
      [mate('anna', { absentToday: true, deputy: colleague('vera', { absentToday: true }) })],
      [],
      null,
      'absent',
    ],
    ['no deputy who is barred', [mate('anna', { absentToday: true, deputy: colleague('vera') })], ['vera'], null, 'absent'],
    [
      'no deputy of one who is barred',
      [mate('anna', { absentToday: true, deputy: colleague('vera') })],
      ['anna'],
      null,
      'barred',
    ],
    ['nobody: the team is empty', [], [], null, 'noMembers'],
    ['nobody: all are barred', [mate('anna')], ['anna'], null, 'barred'],
    ['nobody: all are away', [mate('anna', { absentToday: true })], [], null, 'absent'],
    ['nobody: all are full', [mate('anna', { openCases: 10 })], [], null, 'full'],
  ])('%s', (_what, members, barred, staffId, why) => {
    const choice = choose(members, barred);
    expect({ staffId: choice.staffId, why: 'why' in choice ? choice.why : choice.reason }).toEqual({ staffId, why });
  });

  it('says what it weighed, and for whom a deputy stands', () => {
    expect(choose([mate('anna', { absentToday: true, deputy: colleague('vera', { openCases: 1 }) })])).toMatchObject({
      params: { openCases: 1, capacity: 10, remainingDays: 10, instead: 'anna' },
    });
  });
});

describe('chooseNamed', () => {
  it.each<[string, TeamMate, string[], string | null]>([
    ['the one named, whatever they carry', mate('anna', { openCases: 99 }), [], 'anna'],
    ['their deputy while they are away', mate('anna', { absentToday: true, deputy: colleague('vera') }), [], 'vera'],
    ['nobody where they are barred', mate('anna'), ['anna'], null],
    ['nobody where the deputy is barred', mate('anna', { absentToday: true, deputy: colleague('vera') }), ['vera'], null],
    [
      'nobody where the deputy is away',
      mate('anna', { absentToday: true, deputy: colleague('v', { absentToday: true }) }),
      [],
      null,
    ],
    ['nobody where there is no deputy', mate('anna', { absentToday: true }), [], null],
  ])('%s', (_what, named, barred, staffId) => {
    expect(chooseNamed(named, (who) => barred.includes(who), 10)?.staffId ?? null).toBe(staffId);
  });
});

import { type CaseId, type StaffId } from '#libs/kernel';
import { barsForReview, type Interest, judgeCandidates, type Managers, mayReview, type ReviewQuestion } from './index.js';

/** head → supervisor → (decider → helper), (colleague → trainee); approver and drafter stand elsewhere. */
const MANAGERS: Managers = new Map(
  Object.entries({
    head: null,
    supervisor: 'head',
    decider: 'supervisor',
    helper: 'decider',
    colleague: 'supervisor',
    trainee: 'colleague',
    approver: 'head',
    drafter: 'approver',
    stranger: null,
  }),
) as unknown as Managers;

const FIRST = 'first' as CaseId;
const part = (staffId: string, role: string) => ({ caseId: FIRST, staffId: staffId as StaffId, role: role as 'decider' });
const interest = (staffId: string, kind: Interest['kind'], of: string): Interest => ({
  id: `interest of ${staffId}`,
  staffId: staffId as StaffId,
  kind,
  of,
});

function barred(known: Partial<ReviewQuestion> = {}) {
  const question: ReviewQuestion = {
    parts: [part('decider', 'decider')],
    managers: MANAGERS,
    interests: [],
    concerned: { person: ['Пётр  Алёхин', 'petr@example.org'], organisation: ['Town Gas'], matter: ['roads'] },
    pack: { bars: [], barsSuperiors: false },
    ...known,
  };
  return barsForReview(question).map(({ staffId, why, source }) => `${staffId} ${why} ${source}`);
}

describe('who may not look at a decision', () => {
  it('who decided, and everybody under them; not who stands above, nor beside', () => {
    expect(barred()).toEqual(['decider decider first', 'helper subordinateOfBarred decider']);
  });

  it.each([
    ['drafter', ['drafter drafter first']],
    ['approver', ['approver approver first', 'drafter subordinateOfBarred approver']],
    ['subject', ['approver subject first', 'drafter subordinateOfSubject approver']],
  ])('who had the part of %s', (role, expected) => {
    const who = role === 'drafter' ? 'drafter' : 'approver';
    expect(barred({ parts: [part(who, role)] })).toEqual(expected);
  });

  it('a superior who took part, with all that stand under them, at whatever depth', () => {
    expect(barred({ parts: [part('supervisor', 'approver')] })).toEqual([
      'supervisor approver first',
      'decider subordinateOfBarred supervisor',
      'helper subordinateOfBarred supervisor',
      'colleague subordinateOfBarred supervisor',
      'trainee subordinateOfBarred supervisor',
    ]);
  });

  it.each(['assignee', 'registrar', 'enquired'])('not who was only %s, unless the pack says so', (role) => {
    const parts = [part('colleague', role)];
    expect(barred({ parts })).toEqual([]);
    expect(barred({ parts, pack: { bars: [role as 'assignee'], barsSuperiors: false } })).toEqual([
      `colleague ${role} first`,
      'trainee subordinateOfBarred colleague',
    ]);
  });

  it('everybody above them, where the pack bars superiors too', () => {
    expect(barred({ pack: { bars: [], barsSuperiors: true } })).toEqual([
      'decider decider first',
      'helper subordinateOfBarred decider',
      'supervisor superiorOfBarred decider',
      'head superiorOfBarred decider',
    ]);
  });

  it.each([
    ['a person by name, however it is written', 'person', ' петр алехин ', true],
    ['a person by address', 'person', 'PETR@example.org', true],
    ['another person', 'person', 'Пётр Алёхин-Второй', false],
    ['an organisation', 'organisation', 'town gas', true],
    ['a matter', 'matter', 'roads', true],
    ['a matter by the name of the organisation', 'matter', 'Town Gas', false],
  ] as const)('who declared an interest in %s', (_what, kind, of, isBarred) => {
    const found = barred({ interests: [interest('stranger', kind, of)] });
    expect(found.includes('stranger interest interest of stranger')).toBe(isBarred);
  });

  it('each once, for the gravest reason', () => {
    const parts = [part('decider', 'drafter'), part('decider', 'decider'), part('decider', 'subject')];
    expect(barred({ parts })[0]).toBe('decider subject first');
  });

  it('and comes to an end in an organisation that goes round in a ring', () => {
    const ring = new Map([
      ['decider', 'helper'],
      ['helper', 'decider'],
    ]) as unknown as Managers;
    expect(barred({ managers: ring })).toEqual(['decider decider first', 'helper subordinateOfBarred decider']);
  });
});

describe('who is proposed', () => {
  const candidates = [
    { staffId: 'colleague', load: 3, away: false },
    { staffId: 'trainee', load: 1, away: false },
    { staffId: 'supervisor', load: 1, away: true },
    { staffId: 'decider', load: 0, away: false },
    { staffId: 'head', load: 9, away: false },
  ].map((candidate) => ({ ...candidate, staffId: candidate.staffId as StaffId }));
  const judged = (above: readonly string[] | null) =>
    judgeCandidates({
      candidates,
      managers: MANAGERS,
      bars: [{ staffId: 'decider' as StaffId, why: 'decider' }],
      above: above as StaffId[] | null,
    });

  it('the least loaded of those who are free; of each other one it is said why not', () => {
    expect(judged(null).map(({ staffId, whyNot }) => `${staffId} ${whyNot}`)).toEqual([
      'trainee null',
      'colleague null',
      'head null',
      'supervisor away',
      'decider decider',
    ]);
  });

  it('where it belongs to a superior, only who stands above the one who decided', () => {
    const found = judged(['decider']);
    expect(found.map(({ staffId, whyNot }) => `${staffId} ${whyNot}`)).toEqual([
      'head null',
      'supervisor away',
      'decider decider',
      'trainee notAbove',
      'colleague notAbove',
    ]);
    expect(found.filter(mayReview).map(({ staffId }) => staffId)).toEqual(['head', 'supervisor']);
  });
});

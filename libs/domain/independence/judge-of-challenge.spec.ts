import { type CaseId, type ParticipationRole, type StaffId } from '#libs/kernel';
import { whyNotJudgeOfChallenge } from './judge-of-challenge.js';

const part = (staffId: string, role: ParticipationRole) => ({ caseId: 'first' as CaseId, staffId: staffId as StaffId, role });
const PARTS = [
  part('anna', 'registrar'),
  part('anna', 'drafter'),
  part('boris', 'decider'),
  part('boris', 'drafter'),
  part('clara', 'enquired'),
];

describe('who may say whether a reviewer is impartial', () => {
  it.each([
    ['boris', 'decider'],
    ['anna', 'drafter'],
    ['clara', null],
    ['dina', null],
  ])('%s: %s', (who, bar) => expect(whyNotJudgeOfChallenge(who as StaffId, PARTS)).toBe(bar));

  it.each(['subject', 'approver'] as const)('not the %s', (role) =>
    expect(whyNotJudgeOfChallenge('egor' as StaffId, [part('egor', role)])).toBe(role),
  );
});

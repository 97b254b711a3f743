import { type ParticipationRole, type StaffId } from '#libs/kernel';
import { keepsStandard, mayReadAnswer, type ReadingAnswer } from './read-answer.js';

const [ANNA, BORIS] = ['anna', 'boris'] as StaffId[];

describe('a second person', () => {
  it.each<[ParticipationRole, boolean]>([
    ['registrar', true],
    ['enquired', true],
    ['assignee', false],
    ['drafter', false],
    ['approver', false],
    ['decider', false],
    ['reviewer', false],
    ['subject', false],
  ])('who was %s of the case may read its answer: %p', (role, may) => {
    expect(mayReadAnswer(ANNA!, [{ staffId: ANNA!, role }])).toBe(may);
    expect(mayReadAnswer(BORIS!, [{ staffId: ANNA!, role }])).toBe(true);
  });
});

describe('an answer', () => {
  it.each<[ReadingAnswer[], boolean]>([
    [['yes', 'yes'], true],
    [['yes', 'notApplicable'], true],
    [['yes', 'no'], false],
    [['notApplicable', 'no'], false],
    [['notApplicable'], false],
    [[], false],
  ])('of which is said %j keeps the standard: %p', (answers, kept) => {
    expect(keepsStandard(answers)).toBe(kept);
  });
});

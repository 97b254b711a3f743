import { type StaffId } from '#libs/kernel';
import { packVersion } from '#libs/domain/procedure';
import { waysFurther } from './further-ways.js';
import { whyNotEntered } from './may-enter.js';

describe('the ways of who is not content', () => {
  it.each([
    ['own-standard', '2000-01-01', 'answered', ['reopening', 'review']],
    ['own-standard', '2000-01-01', 'inHandling', ['review']],
    ['ru-59fz', '2025-03-30', 'closed', ['reopening', 'higherBody', 'court']],
    ['in-cpgrams', '2024-08-23', 'closed', ['reopening', 'appeal']],
    ['gb-eng-housing', '2024-04-01', 'answered', ['reopening', 'stage2', 'ombudsman']],
  ] as const)('of %s, %s, %s', (pack, version, state, ways) => {
    const text = packVersion(pack, version);
    expect(waysFurther(text, state).map(({ code }) => code)).toEqual(ways);
  });
});

describe('who may ask how it was', () => {
  const [clerk, other] = ['clerk' as StaffId, 'other' as StaffId];
  it.each([
    ['drafter', 'drafter'],
    ['decider', 'decider'],
    ['approver', 'approver'],
    ['assignee', 'assignee'],
    ['enquired', 'enquired'],
    ['subject', 'subject'],
    ['registrar', null],
  ] as const)('%s: barred as %s', (role, why) => {
    expect(whyNotEntered(clerk, [{ staffId: clerk, role }])).toBe(why);
    expect(whyNotEntered(other, [{ staffId: clerk, role }])).toBeNull();
  });
});

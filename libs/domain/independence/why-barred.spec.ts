import { type StaffId } from '#libs/kernel';
import { whyBarred } from './index.js';

const [inspector, deputy, clerk, head] = ['inspector', 'deputy', 'clerk', 'head'] as StaffId[] as [
  StaffId,
  StaffId,
  StaffId,
  StaffId,
];
const complainedOf = { subjectStaff: [inspector], subordinatesOfSubjects: [deputy, clerk], otherBars: [] };

describe('whyBarred', () => {
  it.each([
    ['the one complained of', inspector, 'subject'],
    ['a subordinate', deputy, 'subordinateOfSubject'],
    ['a subordinate of a subordinate', clerk, 'subordinateOfSubject'],
    ['a superior, who has to look into it', head, null],
  ])('%s', (_who, staffId, bar) => {
    expect(whyBarred(staffId, complainedOf)).toBe(bar);
  });

  it('bars nobody where nobody is complained of', () => {
    expect(whyBarred(inspector, { subjectStaff: [], subordinatesOfSubjects: [], otherBars: [] })).toBeNull();
  });

  it('calls the one complained of by that name even when they are below another one complained of', () => {
    expect(whyBarred(deputy, { subjectStaff: [inspector, deputy], subordinatesOfSubjects: [deputy], otherBars: [] })).toBe(
      'subject',
    );
  });
});

import { type StaffId } from '#libs/kernel';
import { barsOf } from './index.js';

const [head, inspector, clerk] = ['head', 'inspector', 'clerk'] as [StaffId, StaffId, StaffId];

describe('barsOf', () => {
  it('bars the one complained of and everybody under them, each once', () => {
    expect(barsOf({ subjectStaff: [head, inspector], subordinatesOfSubjects: [inspector, clerk] })).toEqual([
      { staffId: head, why: 'subject' },
      { staffId: inspector, why: 'subject' },
      { staffId: clerk, why: 'subordinateOfSubject' },
    ]);
  });

  it('bars nobody where nobody is complained of', () => {
    expect(barsOf({ subjectStaff: [], subordinatesOfSubjects: [] })).toEqual([]);
  });
});

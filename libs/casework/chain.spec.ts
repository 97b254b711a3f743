import { CITIZEN, type CaseId, caseEvent, type CivilDate, type StaffId } from '#libs/kernel';
import { canonicalText, CHAIN_START, chainHash } from './chain.js';

const caseId = '019ab000-0000-7000-8000-000000000001' as CaseId;
const at = new Date('2026-03-02T09:00:00.000Z');
const on = '2026-03-02' as CivilDate;

describe('the canonical text of an event', () => {
  it('has its keys in order and no white space, whatever order they were given in', () => {
    const one = canonicalText(caseId, 1, caseEvent('case.withdrawn', { textHash: null, on }, CITIZEN, at));
    const other = canonicalText(caseId, 1, caseEvent('case.withdrawn', { on, textHash: null }, CITIZEN, at));
    expect(one).toBe(other);
    expect(one).toBe(
      `{"actor":{"kind":"citizen"},"at":"2026-03-02T09:00:00.000Z","case":"${caseId}","payload":{"on":"2026-03-02","textHash":null},"seq":1,"type":"case.withdrawn"}`,
    );
  });

  it('names a member of staff by id and says nothing of roles and teams, which change', () => {
    const actor = { kind: 'staff', staffId: 'one' as StaffId, roles: ['clerk'], teamIds: [] } as const;
    const text = canonicalText(caseId, 2, caseEvent('case.registered', { on }, actor, at));
    expect(JSON.parse(text)).toMatchObject({ actor: { kind: 'staff', staffId: 'one' } });
    expect(text).not.toContain('clerk');
  });
});

it('a hash depends on the text and on the one before', () => {
  const first = chainHash(CHAIN_START, 'a');
  expect(chainHash(CHAIN_START, 'b')).not.toBe(first);
  expect(chainHash(first, 'a')).not.toBe(first);
});

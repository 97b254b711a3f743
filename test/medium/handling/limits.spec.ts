import { type CaseDesk, type Desks, newDesks, registeredCase } from '../../support/desks.js';

let desks: Desks;
let made: CaseDesk;
beforeAll(async () => {
  desks = await newDesks();
  made = await registeredCase(desks);
});
afterAll(() => desks.world.close());

describe('what is sent', () => {
  const NOBODY = '0193a2b4-1111-7222-8333-444455556666';
  const TOO_LONG = 'x'.repeat(20_001);
  it.each([
    ['questions', { text: '' }, 'text', 'required'],
    ['questions', { text: TOO_LONG }, 'text', 'too_long'],
    ['questions', {}, 'text', 'required'],
    ['questions', { text: 5 }, 'text', 'not_text'],
    ['questions', { text: 'a\u0000b' }, 'text', 'characters_refused'],
    ['notes', { text: 'x', seen: 0 }, 'seen', 'too_small'],
    ['notes', { text: 'x', seen: 1.5 }, 'seen', 'not_whole_number'],
    ['notes', { text: 'x', on: '2026-03-02' }, 'on', 'not_allowed'],
    ['replies', { text: 'x', on: '2026-02-30' }, 'on', 'invalid_date'],
    ['refusal', { ground: 'abusive', reasons: 'Short.' }, 'reasons', 'too_short'],
    ['refusal', { ground: 'x'.repeat(101), reasons: 'Long enough, this.' }, 'ground', 'too_long'],
    ['refusal', { ground: 'abusive', reasons: 'Long enough.', precedents: Array(21).fill('K7QM') }, 'precedents', 'too_many'],
    ['reopening', { ground: 'error', reason: '' }, 'reason', 'required'],
    ['decision', { points: [] }, 'points', 'too_few'],
    ['decision', { points: [{ pointId: 'x', outcome: 'upheld', reasons: TOO_LONG.slice(1) }] }, 'points.0.pointId', 'invalid_id'],
    ['decision', { points: [{ outcome: 'won', reasons: 'Because it is so, you see.' }] }, 'points.0.outcome', 'not_one_of'],
    ['decision', { points: [{ reasons: 'So.' }] }, 'points.0.reasons', 'too_short'],
    ['decision', { points: [{ remedies: [{ kind: 'gift' }] }] }, 'points.0.remedies.0.kind', 'not_one_of'],
    ['decision', { points: [{ remedies: [{ description: 'no' }] }] }, 'points.0.remedies.0.description', 'too_short'],
    ['enquiries', { question: 'Whose?', dueOn: '2026-03-10' }, 'teamId', 'required'],
    ['enquiries', { question: 'Whose?', dueOn: '2026-03-10', teamId: null, bodyId: null }, 'teamId', 'required'],
    ['enquiries', { question: 'Whose?', dueOn: '2026-03-10', teamId: NOBODY, bodyId: NOBODY }, 'bodyId', 'not_allowed'],
    ['draft/approval', { version: 0 }, 'version', 'too_small'],
  ])('%s: %j is refused at %s', async (step, body, field, code) => {
    const answer = await made.act(desks.supervisor, step, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('is refused at an address that is no reference', async () => {
    expect(await desks.clerk.post('/api/v1/staff/cases/K7QM/notes', { text: 'x' })).toMatchObject({
      status: 404,
      body: { code: 'case.not_found' },
    });
  });
});

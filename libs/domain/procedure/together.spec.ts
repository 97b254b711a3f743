import { type CaseId, CASE_STATES, type CaseState, type PackCode } from '#libs/kernel';
import { type TogetherSide, whyNotJoined, whyNotTogether } from './together.js';

const side = (id: string, known: Partial<TogetherSide> = {}): TogetherSide => ({
  id: id as CaseId,
  leadId: null,
  leads: false,
  pack: 'own-standard' as PackCode,
  stage: null,
  language: 'en',
  state: 'registered',
  restricted: false,
  danger: false,
  sensitive: false,
  points: 1,
  ...known,
});
const lead = (known: Partial<TogetherSide> = {}) => side('lead', known);
const one = (known: Partial<TogetherSide> = {}) => side('one', known);

describe('whether a case may follow another', () => {
  it('may where they ask the same by the same rules in the same language', () => {
    expect(whyNotJoined(lead(), one(), false)).toBeNull();
    expect(whyNotJoined(lead({ leads: true, state: 'answered' }), one(), false)).toBeNull(); // late, and answered already
    expect(whyNotJoined(lead({ danger: true }), one(), false)).toBeNull(); // the lead is answered by a person who looks at it
  });

  it.each([
    ['together.itself', lead(), lead()],
    ['together.lead_follows', lead({ leadId: 'third' as CaseId }), one()],
    ['together.leads_others', lead(), one({ leads: true })],
    ['together.restricted', lead({ restricted: true }), one()],
    ['together.restricted', lead(), one({ restricted: true })],
    ['together.sensitive', lead(), one({ sensitive: true })],
    ['together.danger', lead(), one({ danger: true })],
    ['together.other_procedure', lead(), one({ pack: 'ru-59fz' as PackCode })],
    ['together.other_procedure', lead(), one({ stage: 'stage2' })],
    ['together.other_language', lead(), one({ language: 'ru' })],
    ['together.other_points', lead(), one({ points: 2 })],
    ['together.order_unsaid', lead({ points: 2 }), one({ points: 2 })],
  ] as const)('is refused by %s', (code, first, second) => {
    expect(whyNotJoined(first, second, false)?.code).toBe(code);
  });

  it('may with several questions where somebody says that they are the same, one by one', () => {
    expect(whyNotJoined(lead({ points: 2 }), one({ points: 2 }), true)).toBeNull();
    expect(whyNotJoined(lead({ points: 2 }), one({ points: 3 }), true)).toMatchObject({ params: { lead: 2, own: 3 } });
  });

  const states = (side: 'lead' | 'one') =>
    CASE_STATES.filter((state: CaseState) => {
      const [first, second] = side === 'lead' ? [lead({ state }), one()] : [lead(), one({ state })];
      return whyNotTogether(first, second) === null;
    });
  it('may only before its own decision, and with a lead case that has or will have an answer', () => {
    expect(states('one')).toEqual(['received', 'registered', 'inHandling', 'awaitingCitizen']);
    expect(states('lead')).toEqual([
      ...['received', 'registered', 'inHandling', 'awaitingCitizen', 'decided', 'answered', 'closed'],
    ]);
  });
});

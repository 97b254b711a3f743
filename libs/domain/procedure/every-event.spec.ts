import { type EventType, CASE_STATES, DomainError } from '#libs/kernel';
import { type ActorName, ACTORS, explore, filesByState, tryEvent } from '../../../test/support/explore.js';
import { LivedCase, newCase, procedureOf } from '../../../test/support/procedure.js';
import { samplePayloads } from '../../../test/support/sample-events.js';
import { PROCEDURAL_EVENTS, isOpen, loadPacks, movesAllowed, textsOf } from './index.js';

const DAY = '2026-03-02';
const ROLES = Object.keys(ACTORS) as ActorName[];
const packs = loadPacks()
  .flatMap(textsOf)
  .map((pack) => [[pack.pack, pack.version, pack.stage?.code].filter(Boolean).join(' '), pack] as const);

/** Events that may meet a case in any state, since the world does not ask: a letter comes or goes, an alarm rings, a document is added. */
const FACTS: readonly EventType[] = [
  'case.assigned',
  'subject.linked',
  'danger.cleared',
  'case.restricted',
  'case.unrestricted',
  'message.received',
  'message.sent',
  'note.added',
  'document.added',
  'document.screened',
  'enquiry.answered',
  'notice.sent',
  'notice.uncertain',
  'notice.failed',
  'alarm.rung',
  'contact.changed',
  'code.renewed',
  'case.parted',
  'review.asked',
  'review.opened',
  'review.refused',
  'decision.reviewed',
  'reviewers.computed',
  'challenge.decided',
  'file.sent',
  'external.decided',
];
const WHILE_UNDECIDED: readonly EventType[] = [
  'case.joined',
  'answer.taken',
  'case.classified',
  'point.added',
  'enquiry.sent',
  'answer.drafted',
  'answer.offered',
  'answer.returned',
  'answer.approved',
  'reviewers.none',
  'reviewer.recused',
  'reviewer.challenged',
];
const UNDECIDED = ['received', 'registered', 'inHandling', 'awaitingCitizen'];
const FINISHED = ['closed', 'transferred', 'declined', 'withdrawn'];

describe.each(packs)('%s', (_name, pack) => {
  const procedure = procedureOf(pack);
  const edges = explore(procedure);
  const files = filesByState(edges);

  it('reaches every state it declares, and no other', () => {
    expect([...files.keys()].sort()).toEqual(pack.states.map(({ state }) => state).sort());
  });

  it('leaves every state that is not final, and a final one by reopening only', () => {
    for (const { state, final } of pack.states) {
      const waysOut = edges.filter(({ before, plan }) => before.state === state && plan.file.state !== state);
      const events = new Set(waysOut.map(({ plan }) => plan.event.type));
      events.delete('case.reopened');
      expect([state, events.size > 0]).toEqual([state, !final]);
    }
  });

  it.each([null, ...pack.matters.map(({ code }) => code)])('stops every clock that it starts, of the matter %s', (matter) => {
    const all = matter === null ? edges : explore(procedure, newCase({ matter }));
    const started = new Set(all.flatMap(({ plan }) => plan.clocks.filter(isOpen).map(({ code }) => code)));
    const stopped = new Set(all.flatMap(({ plan }) => plan.clocks.filter((clock) => !isOpen(clock)).map(({ code }) => code)));
    expect([...started].sort()).toEqual([...new Set(pack.clocks.map(({ code }) => code))].sort());
    expect(stopped).toEqual(started);
  });

  it('runs no clock in a case that is answered or at its end', () => {
    const over = edges.map(({ plan }) => plan.file).filter(({ state }) => state === 'answered' || FINISHED.includes(state ?? ''));
    expect(over.length).toBeGreaterThan(0);
    expect(over.filter(({ clocks }) => clocks.some(isOpen))).toEqual([]);
  });

  it('makes every notice it requires, once each time', () => {
    for (const { on, notice } of pack.notices) {
      const made = edges.filter(({ plan }) => plan.event.type === on).map(({ plan }) => plan.notices.map((one) => one.notice));
      expect([on, made.length > 0]).toEqual([on, true]);
      for (const notices of made) expect(notices.filter((one) => one === notice)).toEqual([notice]);
    }
  });

  it('plans alarms of exactly the clocks that changed and still run, none of a warning that is past', () => {
    const wrong = edges.filter(({ plan }) => {
      const open = plan.clocks.filter(isOpen).map(({ code, round }) => `${code} ${round}`);
      const breaches = plan.alarms.filter(({ kind }) => kind === 'breach').map(({ clock, round }) => `${clock} ${round}`);
      const past = plan.alarms.some(({ kind, ringAt }) => kind === 'warning' && ringAt <= plan.event.at);
      return past || breaches.sort().join() !== open.sort().join();
    });
    expect(wrong).toEqual([]);
  });

  it('meets every event in every state with a plan or a refusal that says where', () => {
    const stateAndFile = [[null, newCase()] as const, ...files];
    const mute = stateAndFile.flatMap(([state, file]) => {
      const lived = new LivedCase(procedure, file).on(DAY);
      const types = Object.keys(samplePayloads(lived)) as EventType[];
      const attempts = types.flatMap((type) => ROLES.map((role) => ({ type, role, result: tryEvent(lived, type, role) })));
      return attempts.filter(({ type, result }) => {
        if (!(result instanceof DomainError)) return result.event.type !== type;
        const { params } = result;
        return (
          params.state !== (state ?? 'none') ||
          params.event !== type ||
          params.pack !== pack.pack ||
          params.version !== pack.version
        );
      });
    });
    expect(mute).toEqual([]);
  });

  it('lets what is not of the procedure happen where it makes sense', () => {
    for (const state of CASE_STATES) {
      const file = files.get(state);
      if (!file) continue;
      const happens = (type: EventType) =>
        !(tryEvent(new LivedCase(procedure, file).on(DAY), type, 'supervisor') instanceof DomainError);
      expect(FACTS.filter((type) => !happens(type))).toEqual([]);
      for (const type of WHILE_UNDECIDED) expect([state, type, happens(type)]).toEqual([state, type, UNDECIDED.includes(state)]);
      expect([state, happens('danger.marked')]).toEqual([state, !FINISHED.includes(state)]);
      expect([state, happens('person.erased')]).toEqual([state, FINISHED.includes(state)]);
      expect([state, happens('case.received'), happens('case.imported')]).toEqual([state, false, false]);
    }
  });

  it('offers on the page what it then does, and says why of the rest', () => {
    const attempts = [...files].flatMap(([state, file]) =>
      ROLES.flatMap((role) =>
        movesAllowed(procedure, file, ACTORS[role]).map((option) => {
          const done = tryEvent(new LivedCase(procedure, file).on(DAY), option.event, role);
          const offered = option.allowed ? 'allowed' : option.code;
          return { state, role, event: option.event, offered, done: done instanceof DomainError ? done.code : 'allowed' };
        }),
      ),
    );
    expect(attempts).toHaveLength(files.size * ROLES.length * PROCEDURAL_EVENTS.length);
    expect(attempts.filter(({ offered, done }) => offered !== done)).toEqual([]);
  });
});

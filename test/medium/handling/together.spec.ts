import { CaseworkModule, ensureBody, newMessage, newParty, type OpenCase } from '#libs/casework';
import { CorrespondenceJobsModule } from '#libs/features/correspondence';
import {
  Followers,
  GiveSharedAnswer,
  HandlingJobsModule,
  HandlingModule,
  JoinCase,
  PartCase,
  RestrictCase,
  ShareAnswer,
  SharedAnswers,
  WithdrawCase,
} from '#libs/features/handling';
import { AskForReview, AssignReviewer, ReviewModule } from '#libs/features/review';
import {
  caseEvent,
  type CaseId,
  CITIZEN,
  type CivilDate,
  type NoticeId,
  type PointId,
  type ServiceCode,
  uuidv7,
} from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { mailOf, settleIn } from '../../support/letters.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { happen, newOrganisation, staffActor } from '../../support/second-looks.js';
import { newTeam } from '../../support/staff.js';
import { answerLead, decideOne, join, neighbour, SHARED_REASONS, stateOf } from '../../support/together.js';
import { type World } from '../../support/world.js';

const factsOf = async (world: World, caseId: CaseId) => {
  const decisions = await world.rows(
    `SELECT outcome, reasons, root_cause, decided_by, round FROM casework.decision WHERE case_id = $1`,
    [caseId],
  );
  const parts = await world.rows<{ who: string }>(
    `SELECT s.login || ' ' || p.role AS who FROM casework.participation p JOIN identity.staff s ON s.id = p.staff_id
     WHERE p.case_id = $1 AND p.role IN ('drafter', 'approver', 'decider') ORDER BY 1`,
    [caseId],
  );
  const notices = await world.rows<{ kind: string }>(`SELECT kind FROM casework.notice WHERE case_id = $1 AND kind = 'answer'`, [
    caseId,
  ]);
  return { decisions, parts: parts.map(({ who }) => who), answers: notices.length };
};

describeOnBackends('Answering together', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  afterEach(() => jobs.close());

  it('decides each case by itself, with its own letter to its own person', async () => {
    jobs = await newJobWorld({
      queueUrlFor,
      rooms: [CaseworkModule, CorrespondenceJobsModule, HandlingJobsModule, HandlingModule],
      handled: ['answers.give', 'drafts.erase', 'notice.send', 'notices.send', 'letters.erase'],
    });
    const { world } = jobs;
    await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    await settleIn(world);
    const { drafter, approver, decider, chief } = await newOrganisation(world);
    const boss = staffActor(chief);
    const lead = await neighbour(world, 'Anna Lead');
    const [vera, boris] = [await neighbour(world, 'Vera Blue'), await neighbour(world, 'Boris Green')];
    const nameless = await receiveCase(world, {});
    for (const one of [vera, boris, nameless]) await join(world, one, lead, boss);
    await answerLead(world, lead, { drafter, approver, decider });

    const preview = await world.get(SharedAnswers).preview(lead.row.reference, boss as never);
    expect(preview).toMatchObject({ ready: 3, leftCount: 0, refusal: null });
    expect(preview.ways).toEqual([
      { language: 'en', channel: 'email', cases: 2 },
      { language: 'en', channel: 'trackingPage', cases: 1 },
    ]);
    await world.run(ShareAnswer, { reference: lead.row.reference, actor: boss as never });
    await eventually(async () => {
      for (const one of [vera, boris, nameless]) expect(await stateOf(world, one.row.id)).toBe('answered');
    });
    for (const one of [vera, boris, nameless]) {
      expect(await factsOf(world, one.row.id)).toEqual({
        decisions: [{ outcome: 'upheld', reasons: SHARED_REASONS, root_cause: 'delay', decided_by: chief, round: 1 }],
        parts: ['approver approver', 'chief decider', 'decider decider', 'drafter drafter'],
        answers: 1,
      });
    }
    const running = await world.rows(`SELECT FROM casework.clock k JOIN casework.case c ON c.id = k.case_id
      WHERE c.lead_id = '${lead.row.id}' AND k.status <> 'stopped'`);
    expect(running).toEqual([]);

    const [notice] = await world.rows<{ id: NoticeId }>(`SELECT id FROM casework.notice WHERE case_id = $1 AND kind = 'answer'`, [
      vera.row.id,
    ]);
    const mail = await mailOf(world, notice!.id);
    expect(mail.to).toMatchObject({ text: '"Vera Blue" <vera.blue@example.org>' });
    const said = [mail.subject, mail.text, mail.html].join();
    for (const own of [vera.row.reference, SHARED_REASONS, 'We are sorry.']) expect(said).toContain(own);
    for (const other of [lead, boris, nameless]) expect(said).not.toContain(other.row.reference);
    for (const name of ['Boris', 'Green', 'Anna']) expect(said).not.toContain(name);
  });
});

describe('Cases that ask the same', () => {
  let world: World;
  let people: Awaited<ReturnType<typeof newOrganisation>>;
  let boss: ReturnType<typeof staffActor> & { kind: 'staff' };

  beforeAll(async () => {
    world = await newBodyWorld({ modules: [ReviewModule, HandlingModule], now: new Date('2026-03-02T09:00:00.000Z') });
    people = await newOrganisation(world);
    boss = staffActor(people.chief) as typeof boss;
  });
  afterAll(() => world.close());

  const parting = (one: OpenCase) =>
    world.run(PartCase, { reference: one.row.reference, actor: boss, reason: 'Another lamp after all.' });
  const share = (lead: OpenCase) => world.run(ShareAnswer, { reference: lead.row.reference, actor: boss });
  const give = ({ id }: Awaited<ReturnType<typeof share>>) => world.run(GiveSharedAnswer, { sharedAnswerId: id, batch: 1 });
  const newest = async (lead: OpenCase) => (await world.get(SharedAnswers).of(lead.row.reference, boss))[0]!;
  const writes = (one: OpenCase) => {
    const now = world.clock.now();
    const message = newMessage(
      { caseId: one.row.id, direction: 'in', kind: 'message', text: 'And the gate is broken.', authorId: null },
      now,
    );
    const event = caseEvent('message.received', { messageId: message.row.id, textHash: message.hash }, CITIZEN, now);
    return happen(world, one.row.id, event, { messages: [message.row] });
  };
  /** A lead case with so many that follow it. */
  async function group(count: number): Promise<[OpenCase, OpenCase[]]> {
    const lead = await neighbour(world, 'Lena First');
    const followers: OpenCase[] = [];
    for (let place = 0; place < count; place += 1) {
      const one = await neighbour(world, `Neighbour Number${'abcdefgh'[place]!}`);
      await join(world, one, lead, boss);
      followers.push(one);
    }
    return [lead, followers];
  }

  it('are joined by hand, and each that may not be is refused with the reason', async () => {
    const [lead, [one]] = await group(1);
    const refusedBy = async (code: string, tried: Promise<unknown>) => expect(tried).rejects.toMatchObject({ code });
    const other = await neighbour(world, 'Olga Second');
    await refusedBy('together.already', join(world, one!, lead, boss));
    await refusedBy('together.already', join(world, one!, other, boss));
    await refusedBy('together.itself', join(world, other, other, boss));
    await refusedBy('together.lead_follows', join(world, other, one!, boss));
    await refusedBy('together.leads_others', join(world, lead, other, boss));
    await refusedBy(
      'together.other_procedure',
      join(world, await neighbour(world, 'Ivan Law', { pack: 'gb-sct-spso' }), lead, boss),
    );
    await refusedBy('together.other_language', join(world, await neighbour(world, 'Иван', { language: 'ru' }), lead, boss));

    const secret = await neighbour(world, 'Silvia Secret');
    await world.run(RestrictCase, { reference: secret.row.reference, actor: boss, readers: [people.chief] });
    await refusedBy('together.restricted', join(world, secret, lead, boss));
    const inDanger = await neighbour(world, 'Dora Danger');
    await happen(world, inDanger.row.id, caseEvent('danger.marked', { by: 'person' }, boss, world.clock.now()));
    await refusedBy('together.danger', join(world, inDanger, lead, boss));
    await world.rows(`INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
      VALUES ('shelter', 'Shelter', 'Убежище', '', '', '', '', true, '', '', true)`);
    const hidden = await neighbour(world, 'Hilda Hidden', { facts: { service: 'shelter' as ServiceCode } });
    await refusedBy('together.sensitive', join(world, hidden, lead, boss));
    const decidedOne = await neighbour(world, 'Dmitry Done');
    await decideOne(world, decidedOne, boss);
    await refusedBy('together.settled', join(world, decidedOne, lead, boss));
    await world.run(WithdrawCase, { reference: other.row.reference, actor: boss, text: null, on: null });
    await refusedBy('together.lead_over', join(world, await neighbour(world, 'Late'), other, boss));

    // Somebody who may not see one of the two joins neither.
    const clerk = staffActor(people.helper, ['clerk']);
    await happen(world, lead.row.id, await toAnotherTeam());
    await refusedBy('permission.denied', join(world, await neighbour(world, 'Tom Team'), lead, clerk));
  });

  const toAnotherTeam = async () =>
    caseEvent(
      'case.assigned',
      { teamId: await newTeam(world), staffId: null, ruleId: null, reason: 'byHand' },
      boss,
      world.clock.now(),
    );

  it('rehearsed, change nothing', async () => {
    const [lead, one] = [await neighbour(world, 'Lena Dry'), await neighbour(world, 'Rita Run')];
    const input = { reference: one.row.reference, lead: lead.row.reference, actor: boss, isRehearsal: true };
    await world.run(JoinCase, input);
    expect(await world.get(Followers).standing(lead.row.id)).toEqual({ lead: null, followers: 0, undecided: 0 });
  });

  it('with several questions follow only where somebody says that they are the same', async () => {
    const [lead, one] = [await neighbour(world, 'Lena Two'), await neighbour(world, 'Rita Two')];
    const addPoint = async ({ row }: OpenCase) => {
      const now = world.clock.now();
      const pointId = uuidv7<PointId>(now);
      const said = { text: 'And the bench.', wanted: null, happened: null, salt: 'salt', outcome: null, nativeOutcome: null };
      const rest = { rootCause: null, effect: null, category: null, marks: [] };
      await happen(world, row.id, caseEvent('point.added', { pointId, textHash: 'h' }, boss, now), {
        points: [{ id: pointId, caseId: row.id, ordinal: 2, ...said, ...rest }],
      });
    };
    await addPoint(lead);
    await expect(join(world, one, lead, boss)).rejects.toMatchObject({
      code: 'together.other_points',
      params: { lead: 2, own: 1 },
    });
    await addPoint(one);
    await expect(join(world, one, lead, boss)).rejects.toMatchObject({ code: 'together.order_unsaid' });
    expect((await join(world, one, lead, boss, { sameOrder: true })).row.leadId).toBe(lead.row.id);
  });

  it('leave out, by name and with the reason, what has changed between the order and the answer', async () => {
    const [lead, [stays, wrote, withdrew, apart, complains]] = await group(5);
    await answerLead(world, lead, people);
    const order = await share(lead);
    expect(order.cases).toBe(5);
    await expect(share(lead)).rejects.toMatchObject({ code: 'together.under_way' });
    await writes(wrote!);
    await world.run(WithdrawCase, { reference: withdrew!.row.reference, actor: CITIZEN, text: null, on: null });
    await parting(apart!);
    const now = world.clock.now();
    const subject = newParty(complains!.row.id, 'subject', { kind: 'publicServant', staffId: people.drafter }, now);
    const bar = { caseId: complains!.row.id, staffId: people.drafter, why: 'subject' as const, source: people.drafter, at: now };
    const linked = caseEvent('subject.linked', { staffId: people.drafter, bodyId: null }, boss, now);
    await happen(world, complains!.row.id, linked, { parties: [subject], bars: [bar] });
    await join(world, complains!, lead, boss); // looked at again, and it still asks the same; but who wrote the answer is complained of

    await give(order);
    const { given, waiting, left } = await newest(lead);
    expect({ given, waiting }).toEqual({ given: 1, waiting: 0 });
    expect(Object.fromEntries(left.map(({ reference, why }) => [reference, why]))).toEqual({
      [wrote!.row.reference]: 'together.changed',
      [withdrew!.row.reference]: 'together.settled',
      [apart!.row.reference]: 'together.not_joined',
      [complains!.row.reference]: 'assignment.forbidden',
    });
    expect(await stateOf(world, stays!.row.id)).toBe('decided');
    for (const one of [wrote!, apart!, complains!]) expect((await factsOf(world, one.row.id)).decisions).toEqual([]);

    // Somebody reads what was written, and finds that it still asks the same: then it is answered by the next order.
    await expect(share(lead).then(give)).resolves.toBeUndefined();
    expect(await stateOf(world, wrote!.row.id)).toBe('registered');
    await join(world, wrote!, lead, boss);
    await give(await share(lead));
    expect(await stateOf(world, wrote!.row.id)).toBe('decided');
  });

  it('are each answered once, whatever breaks half way and however often the work is begun again', async () => {
    const [lead, followers] = await group(4);
    await answerLead(world, lead, people);
    const order = await share(lead);
    await world.rows(`CREATE FUNCTION public.break_third() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.case_id = '${followers[2]!.row.id}' THEN RAISE EXCEPTION 'the machine fell over'; END IF; RETURN NEW; END $$`);
    await world.rows(
      'CREATE TRIGGER break_third BEFORE INSERT ON casework.notice FOR EACH ROW EXECUTE FUNCTION public.break_third()',
    );
    await expect(give(order)).rejects.toThrow('the machine fell over');
    expect(await newest(lead)).toMatchObject({ given: 2, waiting: 2, leftCount: 0 });
    expect(await stateOf(world, followers[2]!.row.id)).toBe('registered');

    await world.rows('DROP TRIGGER break_third ON casework.notice');
    await Promise.all([give(order), give(order)]);
    await give(order);
    expect(await newest(lead)).toMatchObject({ given: 4, waiting: 0, leftCount: 0 });
    for (const one of followers)
      expect(await factsOf(world, one.row.id)).toMatchObject({ decisions: [{ round: 1 }], answers: 1 });
  });

  it('keep each its own right to a second look, by somebody who had no part in the shared answer', async () => {
    const [lead, [one]] = await group(1);
    await answerLead(world, lead, people);
    await give(await share(lead));
    const { id, reference } = one!.row;
    const sent = { noticeId: uuidv7<NoticeId>(world.clock.now()), channel: 'email' as const, on: '2026-03-02' as CivilDate };
    await happen(world, id, caseEvent('answer.sent', sent, { kind: 'system' }, world.clock.now()));
    const asked = await world.run(AskForReview, { reference, actor: CITIZEN, channel: 'web', text: 'I disagree.' });
    if (asked.is !== 'admitted') throw new Error(`the second look was ${asked.is}`);
    const look = asked.review.row;
    expect(look).toMatchObject({ leadId: null, previousId: id });
    const assign = (staffId: (typeof people)['head']) =>
      world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.head), staffId });
    for (const who of ['drafter', 'approver', 'decider', 'chief'] as const) {
      await expect(assign(people[who])).rejects.toMatchObject({ code: 'assignment.forbidden' });
    }
    await expect(assign(people.head)).resolves.toBeDefined();
    expect((await world.get(Followers).standing(lead.row.id)).followers).toBe(1);
    await parting(one!); // at any moment: what it was answered stays
    expect(await world.get(Followers).standing(lead.row.id)).toEqual({ lead: null, followers: 0, undecided: 0 });
    expect((await factsOf(world, id)).decisions).toHaveLength(1);
  });

  it('are not answered with words about one of them', async () => {
    const [lead, [one]] = await group(1);
    const tells = `We spoke to ${one!.parties[0]!.name}. The lamp of the street is repaired.`;
    await expect(decideOne(world, lead, boss, tells)).rejects.toMatchObject({
      code: 'together.names_somebody',
      params: { what: 'name' },
    });
    await decideOne(world, lead, boss);
    const named = await neighbour(world, 'Cable Repaired');
    await expect(join(world, named, lead, boss)).resolves.toBeDefined(); // no word of it stands there with a capital
    const page = await world.get(Followers).page(lead.row.reference, boss, { limit: 1, cursor: undefined });
    expect(page).toMatchObject({ items: [{ reference: one!.row.reference, status: 'registered' }] });
    const rest = await world.get(Followers).page(lead.row.reference, boss, { limit: 1, cursor: page.next! });
    expect(rest.items.map(({ reference }) => reference)).toEqual([named.row.reference]);
    expect(rest.next).toBeNull();
  });

  it('wait where the lead case has no answer that stands', async () => {
    const [lead] = await group(1);
    await expect(share(lead)).rejects.toMatchObject({ code: 'together.not_answered' });
    const alone = await neighbour(world, 'Alone');
    await decideOne(world, alone, boss);
    await expect(share(alone)).rejects.toMatchObject({ code: 'together.nobody' });
  });
});

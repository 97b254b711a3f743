import { CaseworkModule, ensureBody } from '#libs/casework';
import { CorrespondenceHttpModule, CorrespondenceJobsModule, NewsPreviews, PrintedLetter } from '#libs/features/correspondence';
import {
  CancelTelling,
  CompleteMeasure,
  DropMeasure,
  FeedbackModule,
  LinkCases,
  PauseTelling,
  ReleaseTelling,
  RequestTelling,
  ResumeTelling,
  TellingPreviews,
  Tellings,
} from '#libs/features/feedback';
import { ChangePreferences, IntakeModule } from '#libs/features/intake';
import { type MeasureId, type NoticeId, type TellingId, type TellingMoment } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { IdentityModule } from '#libs/platform/identity';
import { MailTransport } from '#libs/platform/mail';
import { JobWorkers } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { caseByMail, mailFiles, mailOf, settleIn, type StaffActor } from '../../support/letters.js';
import { newMailServer } from '../../support/mail-server.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { newStaff } from '../../support/staff.js';
import { adoptedMeasure, crowdBehind, noticesBehind } from '../../support/told-people.js';
import { type World } from '../../support/world.js';

describeOnBackends('Telling', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let world: World;
  let first: StaffActor;
  let second: StaffActor;

  async function start(env: Record<string, string> = {}): Promise<void> {
    jobs = await newJobWorld({
      queueUrlFor,
      env,
      rooms: [CaseworkModule, IdentityModule, IntakeModule, CorrespondenceJobsModule, CorrespondenceHttpModule, FeedbackModule],
      handled: ['notice.send', 'notices.send', 'letters.erase'],
    });
    world = jobs.world;
    await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    first = await settleIn(world);
    second = await newStaff(world, { roles: ['supervisor'] });
  }
  afterEach(() => jobs.close());

  async function tell(number: number, moment: TellingMoment, actor = first): Promise<TellingId> {
    const tellingId = await world.get(RequestTelling).execute({ number, moment, actor });
    await world.get(ReleaseTelling).execute({ number, tellingId, actor: second });
    return tellingId;
  }
  const statesOf = async (id: MeasureId, kind: string) => {
    const rows = await noticesBehind(world, id, kind);
    const count: Record<string, number> = {};
    for (const { channel, state } of rows) count[`${channel} ${state}`] = (count[`${channel} ${state}`] ?? 0) + 1;
    return count;
  };
  const progress = async (number: number) => (await world.get(Tellings).of(number)).at(-1)!.progress;

  it('tells each once a moment, in their language and way, of what they complained about', async () => {
    await start();
    const measure = await adoptedMeasure(world, first.staffId);
    await crowdBehind(world, measure.id, { byMail: 60, byPost: 2, anonymous: 1, optedOut: 1 });
    const vera = { name: 'Vera', email: 'vera@example.org', postalAddress: null };
    const [one, two] = [
      await caseByMail(world, { language: 'ru', party: vera, facts: { place: 'улица Мира, 7' } }),
      await caseByMail(world, { language: 'ru', party: vera }),
    ];
    const references = [one.row.reference, two.row.reference];
    await world.get(LinkCases).execute({ number: measure.number, actor: first, source: { by: 'references', references } });

    const preview = await world.get(TellingPreviews).of(measure.number, 'adopted');
    expect(preview).toMatchObject({ recipients: 64, fourEyes: true, reached: true });
    expect(preview.counts).toContainEqual({ standing: 'declined', channel: 'email', language: 'ru', people: 1, cases: 1 });
    const sample = await world.get(NewsPreviews).of(preview.kind, 'ru', preview.words, preview.samples.ru!);
    expect(sample).toMatchObject({ subject: 'Вы сказали, и мы кое-что изменим: Пандусы чинят' });
    expect(sample.html).toContain('Каждый пандус осматривают');
    const requested = await world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first });
    const self = world.get(ReleaseTelling).execute({ number: measure.number, tellingId: requested, actor: first });
    await expect(self).rejects.toMatchObject({ code: 'telling.self_release' });
    expect(await noticesBehind(world, measure.id, 'measureAdopted')).toEqual([]);
    await expect(
      world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first }),
    ).rejects.toMatchObject({ code: 'telling.waiting' });
    const released = await world.get(ReleaseTelling).execute({ number: measure.number, tellingId: requested, actor: second });
    expect(released).toEqual({ recipients: 64 });
    await expect(
      world.get(ReleaseTelling).execute({ number: measure.number, tellingId: requested, actor: second }),
    ).rejects.toMatchObject({ code: 'telling.state_refused' });

    const told = { 'email sent': 61, 'post printing': 2, 'trackingPage sent': 1 };
    await eventually(async () => expect(await statesOf(measure.id, 'measureAdopted')).toEqual(told));
    expect((await progress(measure.number))?.states).toEqual({ sent: 62, printing: 2 });
    const letters = await noticesBehind(world, measure.id, 'measureAdopted');
    const toVera = letters.find(({ caseId }) => caseId === two.row.id)!;
    const { text, subject, to } = await mailOf(world, toVera.id as NoticeId);
    expect(subject).toBe('Вы сказали, и мы кое-что изменим: Пандусы чинят');
    expect(to).toMatchObject({ text: '"Vera" <vera@example.org>' });
    for (const words of [
      ...references,
      'улица Мира, 7',
      'Другое',
      'Вы не одни: о том же нам написали ещё 64 человека',
      '1 марта 2027',
    ])
      expect(text).toContain(words);
    expect(await world.rows(`SELECT 1 FROM casework.case_event WHERE type = 'notice.sent'`)).toEqual([]);
    const printed = letters.find(({ channel }) => channel === 'post')!;
    const page = await world.get(PrintedLetter).page(printed.id as NoticeId, { actor: first, correlationId: 'c' });
    expect(page).toContain('Ramps are mended');

    await expect(
      world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first }),
    ).rejects.toMatchObject({ code: 'telling.nobody' });
    await world.get(CompleteMeasure).execute({ number: measure.number, actor: first });
    await expect(
      world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first }),
    ).rejects.toMatchObject({ code: 'telling.not_reached' });
    await tell(measure.number, 'completed');
    await eventually(async () => expect(await statesOf(measure.id, 'measureCompleted')).toEqual(told));
  });

  it('rests and goes on, holds back what is not wanted any more, and can be called off before it begins', async () => {
    await start();
    const measure = await adoptedMeasure(world, first.staffId);
    await crowdBehind(world, measure.id, { byMail: 3 });
    const { row } = await caseByMail(world);
    await world
      .get(LinkCases)
      .execute({ number: measure.number, actor: first, source: { by: 'references', references: [row.reference] } });
    await eventually(() => expect(mailFiles(world)).toHaveLength(1)); // the receipt
    const off = await world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first });
    await world.get(CancelTelling).execute({ number: measure.number, tellingId: off, actor: first });
    await expect(
      world.get(ReleaseTelling).execute({ number: measure.number, tellingId: off, actor: first }),
    ).rejects.toMatchObject({ code: 'telling.state_refused' });

    await world.get(JobWorkers).stop();
    const tellingId = await world.get(RequestTelling).execute({ number: measure.number, moment: 'adopted', actor: first });
    await world.get(ReleaseTelling).execute({ number: measure.number, tellingId, actor: first }); // so few that one may
    await world.get(PauseTelling).execute({ number: measure.number, tellingId, actor: first });
    jobs.startWorkers(jobs.newWorkers());
    await eventually(async () =>
      expect(await world.rows(`SELECT 1 FROM platform.outbox WHERE job = 'notices.send' AND state <> 'done'`)).toEqual([]),
    );
    expect((await progress(measure.number))?.states).toEqual({ pending: 4 });

    await world
      .get(ChangePreferences)
      .execute({ reference: row.reference, preferences: { wantsNews: false, wantsSurveys: true } });
    await world.get(ResumeTelling).execute({ number: measure.number, tellingId, actor: first });
    await eventually(async () => expect((await progress(measure.number))?.states).toEqual({ sent: 3, withheld: 1 }));
    expect(mailFiles(world)).toHaveLength(4);
    const types = await world.rows<{ type: string }>(
      'SELECT type FROM feedback.measure_event WHERE measure_id = $1 ORDER BY seq',
      [measure.id],
    );
    expect(types.map(({ type }) => type).slice(-4)).toEqual([
      'telling.requested',
      'telling.released',
      'telling.paused',
      'telling.resumed',
    ]);
    await world.get(DropMeasure).execute({ number: measure.number, actor: first, reasonEn: 'No money.', reasonRu: 'Нет денег.' });
    await world.get(ReleaseTelling).execute({
      number: measure.number,
      tellingId: await world.get(RequestTelling).execute({ number: measure.number, moment: 'dropped', actor: first }),
      actor: first,
    });
    await eventually(async () => expect(await statesOf(measure.id, 'measureDropped')).toEqual({ 'email sent': 3 }));
    const [dropped] = await noticesBehind(world, measure.id, 'measureDropped');
    expect((await mailOf(world, dropped!.id as NoticeId)).text).toContain('No money.');
  });

  it('sends one by one where the transport takes no key, another way where the address fails, and changes no case by it', async () => {
    const server = await newMailServer();
    try {
      await start({ SMTP_URL: server.url });
      const measure = await adoptedMeasure(world, first.staffId);
      await crowdBehind(world, measure.id, { byMail: 3 });
      server.behaviour = { at: 'recipient', reply: 550 };
      await tell(measure.number, 'adopted');
      await eventually(async () => expect(await statesOf(measure.id, 'measureAdopted')).toEqual({ 'trackingPage sent': 3 }));
      expect(await world.rows(`SELECT 1 FROM casework.case_event WHERE type LIKE 'notice.%'`)).toEqual([]);
      // Refused for good, each is tried once, says why, and counts as told; the promise is kept and comes up no more.
      expect(
        await world.rows(
          `SELECT attempts, last_error, count(*)::integer AS people FROM casework.notice WHERE measure_id = $1 GROUP BY 1, 2`,
          [measure.id],
        ),
      ).toEqual([{ attempts: 1, last_error: 'mail 550', people: 3 }]);
      expect(await progress(measure.number)).toMatchObject({ recipients: 3, states: { sent: 3 } });
      await eventually(async () =>
        expect(await world.rows(`SELECT state, attempts FROM platform.outbox WHERE job = 'notices.send'`)).toEqual([
          { state: 'done', attempts: 0 },
        ]),
      );
    } finally {
      await server.close();
    }
  });

  it('leaves none out and sends none twice when a worker is killed between the letters and their notices', async () => {
    await start();
    const measure = await adoptedMeasure(world, first.staffId);
    await crowdBehind(world, measure.id, { byMail: 120 });
    const transport = world.get(MailTransport);
    const together = transport.sendTogether!;
    let killed: Promise<void> | null = null;
    Object.assign(transport, {
      sendTogether: async (...asked: Parameters<typeof together>) => {
        const results = await together(...asked);
        if (killed === null) {
          killed = world.get(JobWorkers).abandon();
          await new Promise(() => {}); // this process is gone
        }
        return results;
      },
    });
    await tell(measure.number, 'adopted');
    await eventually(() => expect(killed).not.toBeNull());
    jobs.startWorkers(jobs.newWorkers());
    await eventually(async () => expect(await statesOf(measure.id, 'measureAdopted')).toEqual({ 'email sent': 120 }));
    expect(mailFiles(world)).toHaveLength(120);
  });
});

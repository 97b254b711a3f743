import { CaseworkModule, ensureBody } from '#libs/casework';
import { CorrespondenceHttpModule, CorrespondenceJobsModule } from '#libs/features/correspondence';
import { UnitOfWork } from '#libs/platform/database';
import { IdentityModule, InviteStaff } from '#libs/platform/identity';
import { MailTransport } from '#libs/platform/mail';
import { JobWorkers } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { caseByMail, eventsOf, mailFiles, mailOf, noticeOf, settleIn, type StaffActor } from '../../support/letters.js';
import { type MailServer, newMailServer } from '../../support/mail-server.js';
import { describeOnBackends } from '../../support/queue-backends.js';

describeOnBackends('Letters', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let server: MailServer;
  let first: StaffActor;

  async function start(env: Record<string, string> = {}): Promise<void> {
    jobs = await newJobWorld({
      queueUrlFor,
      env,
      rooms: [CaseworkModule, IdentityModule, CorrespondenceJobsModule, CorrespondenceHttpModule],
      handled: ['notice.send', 'notices.send', 'letters.erase'],
    });
    await jobs.world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    first = await settleIn(jobs.world);
  }
  beforeEach(async () => {
    server = await newMailServer();
  });
  afterEach(async () => {
    await jobs.close();
    await server.close();
  });

  const settled = () =>
    eventually(async () => expect(await noticeOf(jobs.world, 'acknowledgement')).toMatchObject({ state: 'sent' }));

  it('go out by themselves once the case is received', async () => {
    await start();
    const { row } = await caseByMail(jobs.world);
    await settled();
    expect(mailFiles(jobs.world)).toEqual([`${(await noticeOf(jobs.world, 'acknowledgement')).id}.eml`]);
    expect(await eventsOf(jobs.world, row.id)).toContain('acknowledgement.sent');
  });

  it('are there once when the worker is killed after the letter left and before that was written down', async () => {
    await start();
    const transport = jobs.world.get(MailTransport);
    const send = transport.send.bind(transport);
    let killed: Promise<void> | null = null;
    transport.send = async (...mail) => {
      const result = await send(...mail);
      if (killed === null) {
        killed = jobs.world.get(JobWorkers).abandon();
        await new Promise(() => {}); // this process is gone
      }
      return result;
    };
    await caseByMail(jobs.world);
    await eventually(() => expect(killed).not.toBeNull());
    jobs.startWorkers(jobs.newWorkers());

    await settled();
    expect(mailFiles(jobs.world)).toHaveLength(1);
    const open = "SELECT 1 FROM platform.outbox WHERE job = 'notice.send' AND state <> 'done'";
    await eventually(async () => expect(await jobs.world.rows(open)).toEqual([])); // closed a moment after the letter is
  });

  it('are not lost with the queue store', async () => {
    await start();
    const transport = jobs.world.get(MailTransport);
    const send = transport.send.bind(transport);
    let tries = 0;
    transport.send = async (...mail) => {
      tries += 1;
      if (tries === 1) await jobs.emptyQueueStore();
      return tries === 1 ? { result: 'failed', code: '451' } : send(...mail);
    };
    await caseByMail(jobs.world);
    await settled();
    expect(mailFiles(jobs.world)).toHaveLength(1);
  });

  it('are tried as often as the job says, and then go another way', async () => {
    await start({ SMTP_URL: server.url });
    server.behaviour = { at: 'recipient', reply: 451 };
    const { row } = await caseByMail(jobs.world);
    await eventually(async () => expect(await noticeOf(jobs.world, 'acknowledgement')).toMatchObject({ state: 'printing' }));
    expect(await noticeOf(jobs.world, 'acknowledgement')).toMatchObject({ channel: 'post', attempts: 8, lastError: 'mail 451' });
    expect(await eventsOf(jobs.world, row.id)).toContain('notice.failed');
    await eventually(async () => expect(await noticeOf(jobs.world, 'noticeFailed')).toMatchObject({ state: 'sent' }));
  });

  it('let people into their accounts, by a link that is in the letter alone', async () => {
    await start();
    const { staffId } = await jobs.world.run(InviteStaff, {
      login: 'clerk',
      name: 'A. Clerk',
      email: 'clerk@body.example',
      language: 'ru',
      roles: ['clerk'],
      teams: [],
      managerId: null,
      capacity: 10,
      invitedBy: first.staffId,
    });
    await eventually(async () => expect(await noticeOf(jobs.world, 'invitation')).toMatchObject({ state: 'sent', staffId }));
    const mail = await mailOf(jobs.world, (await noticeOf(jobs.world, 'invitation')).id);
    expect(mail.text).toMatch(/Ваш логин: clerk\./);
    expect(mail.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/staff\/link\/[\w-]{43}\n/);
  });
});

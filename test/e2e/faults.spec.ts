import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasureId } from '#libs/kernel';
import { eventually } from '../support/eventually.js';
import { Chance } from '../support/faults/chance.js';
import { HttpStaff } from '../support/faults/http-staff.js';
import { OtklikUnderFire, type Victim, VICTIMS } from '../support/faults/otklik-under-fire.js';
import { openQueueStore, type OwnQueueStore } from '../support/faults/own-queue-store.js';
import { type MailServer, type Misbehaviour, newMailServer } from '../support/mail-server.js';
import { describeOnBackends } from '../support/queue-backends.js';
import { ADMIN_PASSWORD } from '../support/staff-client.js';
import { crowdBehind } from '../support/told-people.js';

const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual);

/** `npm run test:faults` says ten thousand, ten times. */
const PEOPLE = setting('OTKLIK_TEST_FAULT_PEOPLE', 300);
const ROUNDS = setting('OTKLIK_TEST_FAULT_ROUNDS', 1);
/** Over SMTP each letter has a line of its own, and one cut off is left alone for a minute and a half. */
const SMTP_PEOPLE = setting('OTKLIK_TEST_FAULT_SMTP_PEOPLE', 0);
const SMTP_ROUNDS = setting('OTKLIK_TEST_FAULT_SMTP_ROUNDS', 1);
const SEED = setting('OTKLIK_TEST_FAULT_SEED', 1);

/** Each round every part is killed once, and in a long run so many times more one of them; PostgreSQL is started again thrice by its launcher. */
const FURTHER_KILLS = PEOPLE > 1_000 ? 3 : 0;
const POSTGRES_KILLS_MAX = 3;
/** Of the mails that a mail server gets, how many go wrong at each place. */
const MISHAPS = 0.03;

const ROUND_MS = 240_000 + Math.max(PEOPLE, SMTP_PEOPLE) * 40;
jest.setTimeout(120_000 + Math.max(ROUNDS, SMTP_ROUNDS) * 2 * ROUND_MS);

interface Told {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly email: string | null;
  /** Reported as one of which nobody knows whether it arrived. */
  readonly uncertain: boolean;
}

describeOnBackends('parts killed through a fan-out', (backend) => {
  let store: OwnQueueStore;
  let otklik: OtklikUnderFire;
  let server: MailServer | null = null;
  const chance = new Chance(SEED);

  async function begin(env: Readonly<Record<string, string>> = {}): Promise<void> {
    store = await openQueueStore(backend);
    otklik = await OtklikUnderFire.prepare(store, env);
    await otklik.start();
    await otklik.rows(
      `UPDATE casework.body SET version = version + 1, settings = settings || '{"tellingFourEyesAbove": 1000000}'`,
    );
  }
  afterEach(async () => {
    await otklik.remove();
    await store.close();
    await server?.close();
    server = null;
  });

  const fileNames = () =>
    existsSync(otklik.mailFolder) ? readdirSync(otklik.mailFolder).filter((name) => name.endsWith('.eml')) : [];

  /** One measure, the same people behind it, and everything killed while they are told. */
  async function round(people: number, number: number): Promise<Told[]> {
    const staff = await HttpStaff.signIn(otklik.origin, 'admin', ADMIN_PASSWORD);
    const measure = await adopted(staff);
    await gather(measure.id, people, number);
    const { id } = await staff.post<{ id: string }>(`/api/v1/staff/measures/${measure.number}/tellings`, { moment: 'adopted' });
    const release = `/api/v1/staff/measures/${measure.number}/tellings/${id}/release`;
    const isReleased = async () =>
      (await otklik.look(`SELECT 1 FROM feedback.telling WHERE id = $1 AND state = 'released'`, [id])).length === 1;
    const released = eventually(async () => {
      if (!(await isReleased())) await staff.post(release).catch(() => undefined);
      expect(await isReleased()).toBe(true);
    }, ROUND_MS);
    await Promise.all([released, strike(measure.id, people)]);
    await untilSettled(measure.id);
    const events = await otklik.rows(`SELECT 1 FROM feedback.measure_event WHERE measure_id = $1 AND type = 'telling.released'`, [
      measure.id,
    ]);
    expect(events).toHaveLength(1);
    return told(measure.id);
  }

  async function adopted(staff: HttpStaff): Promise<{ id: MeasureId; number: number }> {
    const [owner] = await otklik.rows<{ id: string }>(`SELECT id FROM identity.staff WHERE login = 'admin'`);
    const words = ['title', 'change', 'expected', 'seenBy'].flatMap((field) => [
      [`${field}En`, 'A ramp'] as const,
      [`${field}Ru`, 'Пандус'] as const,
    ]);
    const content: object = { ...Object.fromEntries(words), ownerId: owner!.id, dueOn: '2099-01-01', causes: [] };
    const { number } = await staff.post<{ number: number }>('/api/v1/staff/measures', content);
    await staff.post(`/api/v1/staff/measures/${number}/adoption`);
    const [measure] = await otklik.rows<{ id: MeasureId }>('SELECT id FROM feedback.measure WHERE number = $1', [number]);
    return { id: measure!.id, number };
  }

  async function gather(measureId: MeasureId, people: number, number: number): Promise<void> {
    const few = Math.ceil(people / 100);
    if (number === 0)
      await crowdBehind(otklik, measureId, { byMail: people - 2 * few, byPost: few, anonymous: few, optedOut: few });
    else {
      await otklik.rows(
        `INSERT INTO feedback.measure_case (measure_id, case_id, via, linked_at)
         SELECT DISTINCT $1::uuid, case_id, 'hand', $2::timestamptz FROM feedback.measure_case`,
        [measureId, otklik.clock.now()],
      );
    }
  }

  /** Each kill comes when a share of the letters has left that chance chose: the first one amid the release. */
  async function strike(measureId: MeasureId, people: number): Promise<void> {
    const victims: Victim[] = chance.shuffled([...VICTIMS, ...Array.from({ length: FURTHER_KILLS }, () => chance.one(VICTIMS))]);
    const shares = victims.map(() => 0.9 * chance.next()).sort((one, other) => one - other);
    let postgresKills = 0;
    for (const [place, drawn] of victims.entries()) {
      const victim = drawn === 'postgres' && postgresKills === POSTGRES_KILLS_MAX ? 'worker' : drawn;
      if (victim === 'postgres') postgresKills += 1;
      const from = place === 0 ? 0 : shares[place]! * people;
      await eventually(async () => expect(await left(measureId)).toBeGreaterThanOrEqual(from), ROUND_MS);
      await otklik.kill(victim);
      tell(`${victim} killed after ${Math.round(from)}`);
    }
  }

  const left = async (measureId: MeasureId): Promise<number> => {
    const [row] = await otklik.look<{ count: string }>(
      `SELECT count(*) FROM casework.notice WHERE measure_id = $1 AND state <> 'pending'`,
      [measureId],
    );
    return Number(row!.count);
  };

  const untilSettled = (measureId: MeasureId) =>
    eventually(async () => {
      const open = await otklik.look(
        `SELECT job AS what FROM platform.outbox WHERE state IN ('pending', 'enqueued') AND job LIKE 'notice%'
         UNION ALL SELECT kind FROM casework.notice WHERE measure_id = $1 AND state = 'pending' LIMIT 3`,
        [measureId],
      );
      expect(open).toEqual([]);
    }, ROUND_MS);

  const told = (measureId: MeasureId) =>
    otklik.rows<Told & Record<string, unknown>>(
      `SELECT n.id, n.channel, n.state, p.email,
         EXISTS (SELECT FROM correspondence.handover h WHERE h.notice_id = n.id AND h.result = 'uncertain') AS uncertain
       FROM casework.notice n LEFT JOIN casework.party p ON p.case_id = n.case_id
       WHERE n.measure_id = $1 AND n.staff_id IS NULL`,
      [measureId],
    );

  /** How far a long run is; a short one says it by its end. */
  const tell = (line: string) =>
    void (PEOPLE > 1_000 && process.stderr.write(`${otklik.clock.now().toISOString()} ${backend}, ${line}\n`));

  const statesOf = (notices: readonly Told[]) => {
    const counts: Record<string, number> = {};
    for (const { channel, state } of notices) counts[`${channel} ${state}`] = (counts[`${channel} ${state}`] ?? 0) + 1;
    return counts;
  };

  it(`leave nobody out and tell nobody twice: ${PEOPLE} people, ${ROUNDS} times`, async () => {
    await begin();
    const few = Math.ceil(PEOPLE / 100);
    for (let number = 0; number < ROUNDS; number += 1) {
      if (number > 0) await otklik.start();
      const notices = await round(PEOPLE, number);
      expect(statesOf(notices)).toEqual({ 'email sent': PEOPLE - 2 * few, 'post printing': few, 'trackingPage sent': few });

      const byMail = notices.filter(({ channel }) => channel === 'email');
      expect(fileNames().sort()).toEqual(byMail.map(({ id }) => `${id}.eml`).sort());
      const addresses = byMail.map(({ id }) => addressIn(readFileSync(join(otklik.mailFolder, `${id}.eml`), 'utf8')));
      expect(addresses.sort()).toEqual(byMail.map(({ email }) => email).sort());
      rmSync(otklik.mailFolder, { recursive: true });
      await otklik.stop();
      tell(`round ${number + 1}: ${PEOPLE} people, each told once`);
    }
  });

  if (SMTP_PEOPLE > 0) overSmtp();

  function overSmtp(): void {
    it(`tell nobody twice over SMTP but who is reported: ${SMTP_PEOPLE} people, ${SMTP_ROUNDS} times`, async () => {
      const arrivals = new Map<string, number>();
      server = await newMailServer();
      server.onArrival = (text) => {
        const id = /^Message-ID: <([\da-f-]{36})@/im.exec(text.toString('latin1'))![1]!;
        arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
      };
      // What has come whole the server has taken, whether or not the sender hears of it.
      const mishap = (at: Misbehaviour['at']): Misbehaviour => ({ at, reply: at === 'text' ? 'cut' : chance.one(['cut', 451]) });
      server.behaviour = (at) => (chance.next() < MISHAPS ? mishap(at) : null);
      await begin({ SMTP_URL: server.url });
      for (let number = 0; number < SMTP_ROUNDS; number += 1) {
        if (number > 0) await otklik.start();
        const uncertainMail = number % 2 === 0 ? 'ask' : 'resend';
        await otklik.rows('UPDATE casework.body SET version = version + 1, settings = settings || $1', [
          JSON.stringify({ uncertainMail }),
        ]);
        const notices = await round(SMTP_PEOPLE, number);
        expect(notices).toHaveLength(SMTP_PEOPLE);
        const unsettled = notices.filter(({ state, uncertain }) => !['sent', 'printing'].includes(state) && !uncertain);
        expect(unsettled).toEqual([]);
        const byMail = notices.filter(({ channel }) => channel === 'email');
        expect(byMail.filter(({ id, uncertain }) => !uncertain && arrivals.get(id) !== 1)).toEqual([]);
        if (uncertainMail === 'ask') expect(byMail.filter(({ id }) => (arrivals.get(id) ?? 0) > 1)).toEqual([]);
        await otklik.stop();
      }
    });
  }
});

function addressIn(mail: string): string {
  return /^To: .*?([\w.]+@example\.org)/ims.exec(mail)![1]!;
}

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplyReview, AssignReviewer, ExportCase } from '#libs/features/review';
import { KeptCases } from '#libs/features/intake';
import { type CivilDate, SYSTEM } from '#libs/kernel';
import { newBodyWebWorld } from '../../support/casework.js';
import { multipart } from '../../support/multipart.js';
import {
  answer,
  answeredMatter,
  decide,
  type Matter,
  newOrganisation,
  secondLook,
  staffActor,
} from '../../support/second-looks.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const run = promisify(execFile);

/** The way out of the body: what a stranger can do with the file, and what comes of their decision. */
let world: World<NestFastifyApplication>;
let people: Awaited<ReturnType<typeof newOrganisation>>;
let boss: StaffClient;
let first: Matter;
let look: Matter;
let folder: string;

beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-03-02T09:00:00.000Z') });
  await newFirstStaff(world);
  people = await newOrganisation(world);
  boss = await signIn(world.app, 'chief', ADMIN_PASSWORD);
  first = await answeredMatter(world, { pack: 'gb-eng-housing', version: '2024-04-01', decider: people.decider });
  const file = multipart([{ name: 'письмо\tо крыше.txt', content: 'The roof leaks, still.' }]);
  await world.app.inject({
    ...{ method: 'POST', url: `/api/v1/staff/cases/${first.reference}/documents?direction=in`, payload: file.payload },
    headers: { ...file.headers, cookie: boss.cookie, 'x-csrf-token': boss.csrfToken },
  });
  await world.rows(`UPDATE casework.document SET state = 'clean'`);
  look = await secondLook(world, first);
  await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId: people.chief });
  await decide(world, look.reference, staffActor(people.chief), 'notUpheld');
  await answer(world, look.caseId, '2026-03-02' as CivilDate);
  await world.run(ApplyReview, { caseId: look.caseId });
  folder = mkdtempSync(join(tmpdir(), 'otklik-archive-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const reads = () =>
  world.rows<{ staff: string | null; subjects: string[] }>(
    `SELECT staff_id AS staff, subject_ids AS subjects FROM audit.read_log WHERE kind = 'export' ORDER BY at, id`,
  );
/** The commands of the guide, from it. */
const checkOfLedger = () => /( {4}last=0+[\s\S]*?done < events\.tsv)/.exec(readFileSync('docs/case-archive.md', 'utf8'))![1]!;

describe('the archive of a matter', () => {
  it('is opened and checked by a stranger with unzip and sha256sum, as the guide says', async () => {
    const url = `/api/v1/staff/cases/${look.reference}/archive`;
    const answered = await world.app.inject({ method: 'GET', url, headers: { cookie: boss.cookie } });
    expect(answered).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/zip' } });
    expect(await reads()).toEqual([
      { staff: people.chief, subjects: expect.arrayContaining([first.caseId, look.caseId]) as never },
    ]);
    writeFileSync(join(folder, 'case.zip'), answered.rawPayload);

    await run('unzip', ['-q', 'case.zip', '-d', 'file'], { cwd: folder });
    const cwd = join(folder, 'file');
    const { stdout } = await run('sha256sum', ['-c', 'MANIFEST.sha256'], { cwd });
    const files = stdout.trim().split('\n');
    expect(files.every((line) => line.endsWith(': OK'))).toBe(true);
    expect(files).toContain(`1-${first.reference}/documents/001.txt: OK`);
    expect(files).toContain(`2-${look.reference}/decisions.json: OK`);
    expect(readFileSync(join(cwd, `1-${first.reference}/documents/001.txt`), 'utf8')).toBe('The roof leaks, still.');
    const decisions = JSON.parse(readFileSync(join(cwd, `2-${look.reference}/decisions.json`), 'utf8')) as object[];
    expect(decisions).toMatchObject([{ point: 1, outcome: 'notUpheld', effect: 'stands', decidedBy: 'chief' }]);
  });

  it('holds ledgers that verify by the loop of the guide, which finds a changed one', async () => {
    const cwd = join(folder, 'file', `1-${first.reference}`);
    expect((await run('sh', ['-c', checkOfLedger()], { cwd })).stdout).toBe('');
    const ledger = readFileSync(join(cwd, 'events.tsv'), 'utf8');
    writeFileSync(join(cwd, 'events.tsv'), ledger.replace('notUpheld', 'upheld'));
    expect((await run('sh', ['-c', checkOfLedger()], { cwd })).stdout).toMatch(/^event \d+ is broken\n/);
    await expect(run('sha256sum', ['-c', '--quiet', '../MANIFEST.sha256'], { cwd })).rejects.toThrow();
  });

  it('of the first case alone knows nothing of what came after it; of one that is not there is none', async () => {
    const reader = { actor: SYSTEM, correlationId: 'test' };
    const { content, sha256 } = await world.run(ExportCase, { reference: first.reference, reader });
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk));
    writeFileSync(join(folder, 'first.zip'), Buffer.concat(chunks));
    const { stdout } = await run('unzip', ['-p', 'first.zip', 'MANIFEST.sha256'], { cwd: folder });
    expect(stdout).toContain(first.reference);
    expect(stdout).not.toContain(look.reference);
    expect(sha256()).toMatch(/^[0-9a-f]{64}$/);
    expect(await boss.get('/api/v1/staff/cases/AAAA-AAAA-AAA/archive')).toMatchObject({ status: 404 });
  });

  it('is not given to whoever is complained of', async () => {
    const of = await answeredMatter(world, { decider: people.decider, subject: people.chief });
    expect(await boss.get(`/api/v1/staff/cases/${of.reference}/archive`)).toMatchObject({ status: 403 });
    expect((await reads()).flatMap(({ subjects }) => subjects)).not.toContain(of.caseId);
  });
});

describe('a matter of two cases', () => {
  it('is kept until its last stage is over and past, and is forgotten whole', async () => {
    const one = await answeredMatter(world, { decider: people.decider });
    world.clock.moveTo(new Date('2028-03-02T09:00:00.000Z'));
    const two = await secondLook(world, one);
    const erase = async ({ reference }: Matter) =>
      (await signIn(world.app, 'admin', ADMIN_PASSWORD)).post(`/api/v1/staff/cases/${reference}/erasure`);
    const pastKeeping = async () => {
      const { items } = await world.get(KeptCases).pastKeeping({ limit: 200, cursor: undefined });
      return items.filter(({ reference }) => [one.reference, two.reference].includes(reference)).length;
    };
    expect(await erase(one)).toMatchObject({ status: 409 });
    await world.run(AssignReviewer, { reference: two.reference, actor: staffActor(people.colleague), staffId: people.chief });
    await decide(world, two.reference, staffActor(people.chief), 'notUpheld');
    await answer(world, two.caseId, '2028-03-02' as CivilDate);

    const { years } = await world.get(KeptCases).pastKeeping({ limit: 1, cursor: undefined });
    world.clock.moveTo(new Date(`${2026 + years}-06-02T09:00:00.000Z`));
    expect(await pastKeeping()).toBe(0);
    world.clock.moveTo(new Date(`${2028 + years}-06-02T09:00:00.000Z`));
    expect(await pastKeeping()).toBe(2);
    expect(await erase(two)).toMatchObject({ status: 204 });
    const forgotten = await world.rows('SELECT name FROM casework.party WHERE case_id = ANY ($1)', [[one.caseId, two.caseId]]);
    expect(forgotten).toEqual([{ name: null }, { name: null }]);
    expect(await pastKeeping()).toBe(0);
    world.clock.moveTo(new Date('2026-03-02T09:00:00.000Z'));
  });
});

describe('what the ombudsman decides', () => {
  const url = (act: string, { reference }: Matter = look) => `/api/v1/staff/cases/${reference}/${act}`;
  const point = async () =>
    (await world.rows<{ id: string }>('SELECT id FROM casework.point WHERE case_id = $1', [look.caseId]))[0]!.id;

  it('is recorded after the file was sent: on the decision, with a cause, and told once', async () => {
    const { body } = await boss.get(url('outside'));
    const { archives } = body as unknown as { archives: { sha256: string; madeBy: string; sentOn: string | null }[] };
    expect(archives).toMatchObject([{ madeBy: 'chief', sentOn: null }]);
    expect(await boss.post(url('file-sent'), { sha256: archives[0]!.sha256 })).toMatchObject({ status: 200 });
    expect((await boss.get(url('outside'))).body).toMatchObject({ archives: [{ sentOn: '2026-03-02' }], findings: [] });
    const decided = {
      text: 'We were told to decide anew.',
      points: [{ pointId: await point(), outcome: 'upheld', effect: 'sentBack' }],
    };
    expect(await boss.post(url('outside-decision'), decided)).toMatchObject({ body: { code: 'answer.element_missing' } });
    const remedies = [{ kind: 'apology', description: 'We write to them.', dueOn: '2026-03-20' }];
    const whole = { ...decided, points: [{ ...decided.points[0], rootCause: 'delay', remedies }] };
    const late = { ...whole, points: [{ ...whole.points[0], remedies: [{ ...remedies[0], dueOn: '2026-03-01' }] }] };
    expect(await boss.post(url('outside-decision'), late)).toMatchObject({ body: { code: 'date.in_past' } });
    expect(await boss.post(url('outside-decision'), { ...whole, on: '2026-04-01' })).toMatchObject({
      body: { code: 'date.in_future' },
    });
    expect(await boss.post(url('outside-decision'), whole)).toMatchObject({ status: 200, body: { status: 'inHandling' } });
    expect(await boss.post(url('outside-decision'), whole)).toMatchObject({ body: { code: 'external.decided_already' } });

    const [kept] = await world.rows('SELECT outcome, effect, root_cause AS cause FROM casework.point WHERE case_id = $1', [
      look.caseId,
    ]);
    expect(kept).toEqual({ outcome: 'notUpheld', effect: 'sentBack', cause: 'delay' });
    const notices = await world.rows(
      `SELECT params->>'stage' AS stage FROM casework.notice WHERE case_id = $1 AND kind = 'externalDecided'`,
      [look.caseId],
    );
    expect(notices).toEqual([{ stage: 'ombudsman' }]);
    const promised = await world.rows(`SELECT kind, state FROM casework.remedy WHERE case_id = $1`, [look.caseId]);
    expect(promised).toEqual([{ kind: 'apology', state: 'promised' }]);
  });

  it('is nobody’s to record where the next stage is ours', async () => {
    const own = await answeredMatter(world, { decider: people.decider });
    expect(await boss.post(url('file-sent', own), { sha256: 'a'.repeat(64) })).toMatchObject({
      ...{ status: 409, body: { code: 'external.not_outside' } },
    });
  });
});

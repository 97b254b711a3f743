import { readFileSync } from 'node:fs';
import { CaseStock, CopyCases } from '#libs/casework';
import {
  AdoptMeasure,
  LinkCases,
  ProposeMeasure,
  ReleaseTelling,
  RequestTelling,
  SearchThemes,
  Tellings,
} from '#libs/features/feedback';
import { SubmitCase } from '#libs/features/intake';
import { addDays, type CivilDate, Clock, localDate, type ServiceCode, type StaffId, uuidv7 } from '#libs/kernel';
import { BenchSite } from './bench-site.js';
import { cpuMs } from './cpu.js';
import { diskAlone } from './disk.js';
import { OwnRedis } from './own-redis.js';

export interface FanOutFigures {
  readonly people: number;
  readonly queue: 'redis' | 'postgres';
  /** From the release until every notice is durable, in milliseconds. */
  readonly durableMs: number;
  /** From the release until all have left, in seconds. */
  readonly handedOverSeconds: number;
  readonly mailsPerSecond: number;
  /** The same mails, written to the same disk as safely, by nothing but a loop. */
  readonly diskAlonePerSecond: number;
  /** Of the worker, and of PostgreSQL; null where the system does not tell. */
  readonly workerCpuMsPerMail: number | null;
  readonly databaseCpuMsPerMail: number | null;
  /** Of the worker: after a tenth of the letters, and at most, in MiB. */
  readonly memoryEarlyMiB: number | null;
  readonly memoryMostMiB: number | null;
}

const ORIGINALS = 200;
const LOOK_EVERY_MS = 500;
const CAUSE = 'delay';
const MEASURE = {
  titleEn: 'Ramps are looked at every week',
  titleRu: 'Пандусы осматривают каждую неделю',
  changeEn: 'A caretaker looks at each ramp on Mondays and has it mended by Friday.',
  changeRu: 'Смотритель обходит пандусы по понедельникам, и до пятницы их чинят.',
  expectedEn: 'Fewer broken ramps.',
  expectedRu: 'Сломанных пандусов станет меньше.',
  seenByEn: 'By counting complaints.',
  seenByRu: 'По числу обращений.',
};

/** A measure behind so many people: how long until each has their notice, and until each letter is on the disk. */
export async function benchFanOut(
  checkoutDir: string,
  people: number,
  queue: FanOutFigures['queue'],
  say: (line: string) => void,
): Promise<FanOutFigures> {
  const redis = queue === 'redis' ? await OwnRedis.open() : null;
  const site = await BenchSite.open(checkoutDir, 'worker', redis?.url);
  try {
    say(`making ${people} people`);
    const { number, actor } = await measureBehind(site, people);
    return { people, queue, ...(await tell(site, number, actor, people, say)) };
  } finally {
    await site.close();
    await redis?.close();
  }
}

type Actor = Parameters<LinkCases['execute']>[0]['actor'];

async function measureBehind({ hands, staffId }: BenchSite, people: number): Promise<{ number: number; actor: Actor }> {
  const now = hands.get(Clock).now();
  const today = localDate(now, 'Europe/Moscow');
  for (let place = 0; place < Math.min(ORIGINALS, people); place += 1) {
    const party = { name: `Person ${place}`, email: `${place}@example.org` };
    const said = {
      service: 'general' as ServiceCode,
      kind: 'complaint',
      language: 'en',
      text: `The ramp is broken, ${place}.`,
    } as const;
    await hands
      .get(SubmitCase)
      .execute({ ...said, party, nativeKind: null, place: `${place} Lenin Street`, idempotencyKey: null });
  }
  await hands.get(SearchThemes).execute({ askedBy: null }); // today's is over: it would come between
  const stock = hands.get(CaseStock);
  await hands.get(CopyCases).execute(people - (await stock.count()));
  await stock.answerEach(CAUSE);
  await stock.settle();

  const actor: Actor = { kind: 'staff', staffId, roles: ['supervisor'], teamIds: [] };
  const dueOn: CivilDate = addDays(today, 90);
  const content = { ...MEASURE, place: null, service: null, teamId: null, ownerId: actor.staffId, dueOn, causes: [CAUSE] };
  const { number } = await hands.get(ProposeMeasure).execute({ ...content, actor });
  const source = { by: 'cause', cause: CAUSE, service: null, from: addDays(today, -1), to: addDays(today, 1) } as const;
  await hands.get(LinkCases).execute({ number, actor, source });
  await hands.get(AdoptMeasure).execute({ number, actor });
  return { number, actor };
}

async function tell(
  { hands, pids, folder }: BenchSite,
  number: number,
  actor: Actor,
  people: number,
  say: (line: string) => void,
) {
  const [worker, postgres] = pids;
  const tellingId = await hands.get(RequestTelling).execute({ number, moment: 'adopted', actor });
  const other: Actor = { ...actor, staffId: uuidv7<StaffId>(hands.get(Clock).now()) };
  const cpuBefore = pids.map((pid) => cpuMs([pid]));
  const began = performance.now();
  await hands.get(ReleaseTelling).execute({ number, tellingId, actor: other });
  const durableMs = performance.now() - began;

  let [early, said] = [null as number | null, 0];
  for (;;) {
    const { states } = (await hands.get(Tellings).of(number))[0]!.progress!;
    const sent = states.sent ?? 0;
    if (early === null && sent >= people / 10) early = memoryOf(worker, 'VmRSS');
    if (sent >= said + people / 10) say(`${(said = sent)} of ${people} have left`);
    if ((states.pending ?? 0) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const handedOverSeconds = (performance.now() - began) / 1_000;
  const perMail = (pid: number, before: number | null | undefined) => {
    const after = cpuMs([pid]);
    return after === null || before == null ? null : (after - before) / people;
  };
  return {
    durableMs,
    handedOverSeconds,
    mailsPerSecond: people / handedOverSeconds,
    workerCpuMsPerMail: perMail(worker, cpuBefore[0]),
    databaseCpuMsPerMail: perMail(postgres, cpuBefore[1]),
    memoryEarlyMiB: early,
    memoryMostMiB: memoryOf(worker, 'VmHWM'),
    diskAlonePerSecond: await diskAlone(folder, Math.min(people, 5_000)),
  };
}

/** What a process holds, or has held at most, in MiB; null where the system does not tell. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const kib = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib) / 1_024;
  } catch {
    return null;
  }
}

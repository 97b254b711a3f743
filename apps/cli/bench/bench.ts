import { Agent, request } from 'node:http';
import { CaseStock, CopyCases, newCaseId } from '#libs/casework';
import { ReceiveCase, SubmitCase } from '#libs/features/intake';
import { RefreshFigures } from '#libs/features/oversight';
import { CITIZEN, Clock, type ServiceCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { BareClient, recording, variantOf } from './bare-client.js';
import { BenchSite, PASSWORD } from './bench-site.js';
import { cpuMs } from './cpu.js';
import { type Load, median, underLoad } from './load.js';

const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_SECONDS = 4;
const BARE_TRANSACTIONS = 12_000;
const READS = 400;
const ORIGINALS = 1_000;
/** Words as they come in letters: a few in nearly every one, most in hardly any. */
const WORDS = Array.from(
  { length: 4_000 },
  (_, place) => `${'bdfgklmnprst'[place % 12]}${'aeiou'[place % 5]}${(place * 7919).toString(36)}`,
);
const COMMON_WORD = 'please';
const WORDS_A_TEXT = 80;
const TEXT = 'The lamp in front of the house has been out for two weeks, and the steps are dark. '.repeat(8);
const COMPLAINT = {
  service: 'general',
  kind: 'complaint',
  text: TEXT,
  language: 'en',
  party: { name: 'A. Person', email: 'a@example.org' },
};

export interface SizeFigures {
  readonly cases: number;
  readonly create: Load;
  /** Median over rounds of create over HTTP divided by the same transaction from a bare client. */
  readonly createShare: number;
  readonly bare: Load;
  /** Application and database together; null where the system does not tell. */
  readonly createCpuMs: number | null;
  readonly queue: Load;
  /** The same as a page. */
  readonly queuePage: Load;
  /** A page of what a word finds that one text in a thousand holds. */
  readonly searchPage: Load;
  /** Of a word that every text holds. */
  readonly commonSearchPage: Load;
  readonly caseFile: Load;
  /** The same as a page, with what is probably the same matter. */
  readonly casePage: Load;
  /** What is open this minute, and how work has flowed. */
  readonly nowPage: Load;
  readonly flowPage: Load;
}

/** Creates, a page of the queue and one case, at each size, against a bare client in the same run. Sizes ascend. */
export async function bench(checkoutDir: string, sizes: readonly number[], say: (line: string) => void): Promise<SizeFigures[]> {
  const site = await BenchSite.open(checkoutDir);
  try {
    await plantOriginals(site);
    const figures: SizeFigures[] = [];
    for (const size of sizes) {
      await growTo(site, size, say);
      figures.push(await figuresAt(site, size, say));
    }
    return figures;
  } finally {
    await site.close();
  }
}

/** A text of its own: words by Zipf's law, so that each is half as common as one that stands twice as early. */
function textOf(place: number): string {
  const random = numbersFrom(place);
  const words = Array.from({ length: WORDS_A_TEXT }, () => WORDS[Math.floor(WORDS.length ** random()) - 1]!);
  return `${COMMON_WORD} ${words.join(' ')} house${place}`;
}

/** The same numbers in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export async function plantOriginals(site: BenchSite): Promise<void> {
  const submit = site.hands.get(SubmitCase);
  const given = { ...COMPLAINT, service: 'general' as ServiceCode, kind: 'complaint', language: 'en' } as const;
  for (let place = 0; place < ORIGINALS; place += 1) {
    const text = textOf(place);
    const party = { name: `Person ${place}`, email: `${place}@example.org` };
    await submit.execute({ ...given, text, party, nativeKind: null, place: null, idempotencyKey: null });
  }
  await site.hands.get(CaseStock).spread();
}

async function growTo(site: BenchSite, size: number, say: (line: string) => void): Promise<void> {
  const stock = site.hands.get(CaseStock);
  const count = await stock.count();
  say(`growing to ${size} cases`);
  if (size > count) await site.hands.get(CopyCases).execute(size - count);
  await stock.settle();
  await site.hands.get(RefreshFigures).execute(); // which the worker does elsewhere
}

async function figuresAt(site: BenchSite, cases: number, say: (line: string) => void): Promise<SizeFigures> {
  say(`reading at ${cases}`);
  const client = await signIn(site.url);
  const queue = await underReads(client, () => '/api/v1/staff/cases?view=teams&limit=50');
  const queuePage = await underReads(client, () => '/staff/queue?view=teams');
  const searchPage = await underReads(client, (place) => `/staff/search?q=house${place % ORIGINALS}`);
  const commonSearchPage = await underReads(client, () => `/staff/search?q=${COMMON_WORD}`);
  const [nowPage, flowPage] = [await underReads(client, () => '/staff/now'), await underReads(client, () => '/staff/flow')];
  const references = await site.hands.get(CaseStock).references(500);
  const caseFile = await underReads(client, (place) => `/api/v1/staff/cases/${references[place % references.length]}`);
  const casePage = await underReads(client, (place) => `/staff/cases/${references[place % references.length]}`);

  say(`creating at ${cases}`);
  const rounds: { create: Load; bare: Load; cpu: number | null }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await createRound(site));
  const create = mergedLoad(rounds.map((round) => round.create));
  const cpus = rounds.flatMap((round) => round.cpu ?? []);
  return {
    cases,
    create,
    bare: mergedLoad(rounds.map((round) => round.bare)),
    createShare: median(rounds.map((round) => round.create.perSecond / round.bare.perSecond)),
    createCpuMs: cpus.length === rounds.length ? median(cpus) : null,
    queue,
    queuePage,
    searchPage,
    commonSearchPage,
    caseFile,
    casePage,
    nowPage,
    flowPage,
  };
}

/** One after the other, as one clerk would: what counts is how long each waits. */
function underReads(client: HttpClient, pathOf: (place: number) => string): Promise<Load> {
  let place = 0;
  return underLoad(1, READS / 100, async () => {
    await client.get(pathOf(place));
    place += 1;
  });
}

async function createRound(site: BenchSite): Promise<{ create: Load; bare: Load; cpu: number | null }> {
  const clients = Array.from({ length: CONNECTIONS }, () => new HttpClient(site.url));
  const before = cpuMs(site.pids);
  const create = await underLoad(CONNECTIONS, ROUND_SECONDS, (worker) => clients[worker]!.post('/api/v1/cases', COMPLAINT));
  const after = cpuMs(site.pids);
  const bare = await bareLoad(site);
  return { create, bare, cpu: before !== null && after !== null ? (after - before) / create.count : null };
}

async function bareLoad(site: BenchSite): Promise<Load> {
  const transactions = await bareTransactions(site);
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => BareClient.open(site.databaseUrl, transactions)));
  const load = await underLoad(CONNECTIONS, ROUND_SECONDS, async (worker) => {
    if (!(await clients[worker]!.send())) throw new Error('the bare client ran out of transactions: raise BARE_TRANSACTIONS');
  });
  await Promise.all(clients.map((client) => client.close()));
  return load;
}

async function bareTransactions(site: BenchSite) {
  const now = site.hands.get(Clock).now();
  const arrival = {
    id: newCaseId(now),
    service: 'general' as ServiceCode,
    kind: 'complaint' as const,
    text: TEXT,
    language: 'en' as const,
    channel: 'web' as const,
    identity: 'claimed' as const,
    party: COMPLAINT.party,
    receivedAt: now,
  };
  return site.hands.get(UnitOfWork).run(async (tx) => {
    const recorder = recording(tx);
    const { opened } = await site.hands.get(ReceiveCase).execute(recorder.tx, arrival, CITIZEN);
    return Array.from({ length: BARE_TRANSACTIONS }, () => variantOf(recorder.sent, opened.row.reference, now));
  });
}

function mergedLoad(loads: readonly Load[]): Load {
  return {
    perSecond: median(loads.map((load) => load.perSecond)),
    p50: median(loads.map((load) => load.p50)),
    p99: median(loads.map((load) => load.p99)),
    count: loads.reduce((sum, load) => sum + load.count, 0),
  };
}

/** One kept connection, as a browser or a program would hold. */
class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  get(path: string): Promise<void> {
    return this.send('GET', path).then(() => {});
  }

  post(path: string, body: object): Promise<void> {
    return this.send('POST', path, JSON.stringify(body)).then(() => {});
  }

  send(method: string, path: string, body?: string): Promise<{ headers: NodeJS.Dict<string | string[]> }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}) };
      const sent = request(
        this.url + path,
        { method, agent: this.agent, headers: body === undefined ? { cookie: this.cookie } : headers },
        (answer) => {
          answer.resume();
          answer.on('end', () => {
            if ((answer.statusCode ?? 500) < 300) resolve({ headers: answer.headers });
            else reject(new Error(`${method} ${path} answered ${answer.statusCode}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

async function signIn(url: string): Promise<HttpClient> {
  const { headers } = await new HttpClient(url).send(
    'POST',
    '/api/v1/session',
    JSON.stringify({ login: 'admin', password: PASSWORD }),
  );
  const cookie = String(headers['set-cookie']).split(';')[0]!;
  return new HttpClient(url, cookie);
}

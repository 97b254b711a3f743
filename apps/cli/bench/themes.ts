import { CaseStock, CopyCases } from '#libs/casework';
import { FindThemes, SearchThemes, Themes } from '#libs/features/feedback';
import { BenchSite } from './bench-site.js';
import { plantOriginals } from './bench.js';
import { cpuMs } from './cpu.js';

export interface ThemeFigures {
  readonly cases: number;
  readonly seconds: number;
  readonly found: number;
  /** Of this process, which looks, and of PostgreSQL; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly databaseCpuSeconds: number | null;
  /** What this process held more at the end than at the beginning, in MiB. */
  readonly memoryGrownMiB: number;
}

/** Themes looked for among so many complaints of one service: what the job does, without a queue before it. */
export async function benchThemes(checkoutDir: string, cases: number, say: (line: string) => void): Promise<ThemeFigures> {
  const site = await BenchSite.open(checkoutDir); // a worker would begin to look by itself
  try {
    say(`making ${cases} complaints`);
    await plantOriginals(site);
    const stock = site.hands.get(CaseStock);
    await site.hands.get(CopyCases).execute(cases - (await stock.count()));
    await stock.settle();
    return { cases, ...(await look(site)) };
  } finally {
    await site.close();
  }
}

async function look({ hands, pids: [, postgres] }: BenchSite): Promise<Omit<ThemeFigures, 'cases'>> {
  const pids = [process.pid, postgres];
  const before = pids.map((pid) => cpuMs([pid]));
  const memory = process.memoryUsage().rss;
  const began = performance.now();
  const runId = await hands.get(SearchThemes).execute({ askedBy: null });
  await hands.get(FindThemes).execute({ runId });
  const seconds = (performance.now() - began) / 1_000;
  const [own, database] = pids.map((pid, place) => {
    const after = cpuMs([pid]);
    return after === null || before[place] == null ? null : (after - before[place]) / 1_000;
  });
  const run = await hands.get(Themes).latestRun();
  return {
    seconds,
    found: run?.found ?? 0,
    cpuSeconds: own ?? null,
    databaseCpuSeconds: database ?? null,
    memoryGrownMiB: (process.memoryUsage().rss - memory) / 2 ** 20,
  };
}

import { performance } from 'node:perf_hooks';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** `connections` workers ask again and again until the time is over; each answer is timed. An error ends the bench. */
export async function underLoad(connections: number, seconds: number, ask: (worker: number) => Promise<void>): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1_000;
  const work = async (worker: number) => {
    while (performance.now() < until) {
      const asked = performance.now();
      await ask(worker);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)));
  return loadOf(times, (performance.now() - started) / 1_000);
}

export function loadOf(times: readonly number[], seconds: number): Load {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), count: times.length };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

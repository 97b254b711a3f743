import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU time that these processes and their children have used, in milliseconds; null where the system does not tell (only Linux does so here). */
export function cpuMs(pids: readonly number[]): number | null {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const stats = all.flatMap((pid) => statOf(pid) ?? []);
    const ours = new Set(pids);
    return stats.filter(({ pid, parent }) => ours.has(pid) || ours.has(parent)).reduce((sum, { ms }) => sum + ms, 0);
  } catch {
    return null;
  }
}

function statOf(pid: string): { pid: number; parent: number; ms: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ms: (ticks * 1_000) / TICKS_PER_SECOND };
  } catch {
    return null; // it has ended meanwhile
  }
}

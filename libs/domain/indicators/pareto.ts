/** One of the groups that a whole falls into, the largest first: its own share of the whole, and that of it and all before it together. */
export interface ParetoStep {
  readonly count: number;
  readonly share: number;
  readonly upTo: number;
}

/** From this share on the groups so far are the "vital few". Source: J. M. Juran, Quality Control Handbook: about 80 % comes of about 20 %. */
export const VITAL_SHARE = 0.8;

/** `counts`: in falling order; `total`: of all groups, those that are not listed too. */
export function paretoOf(counts: readonly number[], total: number): ParetoStep[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return { count, share: count / total, upTo: sum / total };
  });
}

/** How few groups make up the vital share; null where the groups listed do not reach it. */
export function vitalFew(steps: readonly ParetoStep[]): number | null {
  // Sums of floating numbers fall short of a share that they reach.
  const place = steps.findIndex(({ upTo }) => upTo >= VITAL_SHARE - 1e-9);
  return place < 0 ? null : place + 1;
}

/** A count below this could be told to belong to somebody: it is not published. None at all is published: it tells of nobody. */
export const PUBLISHED_MIN = 10;
/** A number of people who spoke, or who were asked, below which it is only said that they were few: a smaller crowd knows its own. */
export const PEOPLE_SHOWN_MIN = 5;

/**
 * Which of the counts that add up to a known total may be shown. A small one is hidden; and since a single hidden one could be found by
 * subtraction, the smallest of the others is hidden with it, until those hidden together are no small number either.
 * Answers for each count, in order, whether it is shown.
 *
 * `leftOver`: for each count what could be reckoned with it and numbers that are published already (`leastLeftOver`); null for nothing. It is held to the same:
 * not small for what is shown, nor for what is hidden together.
 * Source: primary and secondary suppression; Hundepool and others, "Statistical Disclosure Control" (2012), chapter 4.
 */
export function shownCounts(
  counts: readonly number[],
  min = PUBLISHED_MIN,
  leftOver: readonly (number | null)[] = [],
): boolean[] {
  const rests = counts.map((_, place) => leftOver[place] ?? min);
  const shown = counts.map((count, place) => count === 0 || (count >= min && rests[place]! >= min));
  const hiddenSum = (of: readonly number[]) => of.reduce((sum, one, place) => (shown[place] ? sum : sum + one), 0);
  const hidden = () => shown.filter((is) => !is).length;
  while (hidden() > 0 && (hidden() < 2 || hiddenSum(counts) < min || hiddenSum(rests) < min)) {
    const next = smallestShown(counts, shown);
    if (next === null) break;
    shown[next] = false;
  }
  return shown;
}

/**
 * The same for parts of groups that are themselves told of beside the total. Within a group its parts hide each other; and of a group that is hidden no
 * part is shown, or the group could be put together from them. Answers for each part, in order.
 */
export function shownParts(
  parts: readonly { readonly within: string; readonly count: number }[],
  min = PUBLISHED_MIN,
): boolean[] {
  const groups = [...new Set(parts.map(({ within }) => within))];
  const places = groups.map((group) => [...parts.keys()].filter((place) => parts[place]!.within === group));
  const countsOf = (group: number) => places[group]!.map((place) => parts[place]!.count);
  const shownGroups = shownCounts(groups.map((_, group) => countsOf(group).reduce((sum, count) => sum + count, 0)), min); // prettier-ignore
  const shown = parts.map(() => false);
  for (const [group, own] of places.entries()) {
    if (!shownGroups[group]) continue;
    for (const [index, is] of shownCounts(countsOf(group), min).entries()) shown[own[index]!] = is;
  }
  return shown;
}

function smallestShown(counts: readonly number[], shown: readonly boolean[]): number | null {
  const places = [...counts.keys()].filter((place) => shown[place] && counts[place]! > 0);
  return places.length === 0 ? null : places.reduce((least, place) => (counts[place]! < counts[least]! ? place : least));
}

/** Whether a share may be shown: neither side of it may be a small number, unless it is nobody. */
export function isShareShown({ part, of }: { part: number; of: number }, min = PUBLISHED_MIN): boolean {
  const small = (count: number) => count > 0 && count < min;
  return of >= min && !small(part) && !small(of - part);
}

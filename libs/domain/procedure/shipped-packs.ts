import { type CivilDate, addDays } from '#libs/kernel';
import { shippedCalendars } from '#libs/domain/calendar';
import { faultsOf } from './check-pack.js';
import { type Pack, packSchema } from './pack.js';
import gbEngHousing from './packs/gb-eng-housing.2024-04-01.json' with { type: 'json' };
import gbSctSpso from './packs/gb-sct-spso.2021-04-01.json' with { type: 'json' };
import inCpgrams2022 from './packs/in-cpgrams.2022-07-27.json' with { type: 'json' };
import inCpgrams2024 from './packs/in-cpgrams.2024-08-23.json' with { type: 'json' };
import ownStandard from './packs/own-standard.2000-01-01.json' with { type: 'json' };
import ru210fz from './packs/ru-210fz.2018-10-18.json' with { type: 'json' };
import ru248fz from './packs/ru-248fz.2021-07-01.json' with { type: 'json' };
import ru59fz2018 from './packs/ru-59fz.2018-12-27.json' with { type: 'json' };
import ru59fz2025 from './packs/ru-59fz.2025-03-30.json' with { type: 'json' };

const SHIPPED: readonly unknown[] = [
  ownStandard,
  ru59fz2018,
  ru59fz2025,
  ru210fz,
  ru248fz,
  gbSctSpso,
  gbEngHousing,
  inCpgrams2022,
  inCpgrams2024,
];

let loaded: readonly Pack[] | null = null;

/**
 * Every pack that comes with the program, read and checked, by code and version.
 * Throws a `RangeError` that names the pack, the path and what was expected there: the program does not start on a pack that is not in order.
 */
export function loadPacks(): readonly Pack[] {
  loaded ??= readPacks(
    SHIPPED,
    shippedCalendars().map((calendar) => calendar.name),
  );
  return loaded;
}

/** The text of a pack in force on a day; normally the day of registration. Throws a `RangeError` when there is none. */
export function packInForce(code: string, on: CivilDate): Pack {
  const found = loadPacks().find(
    ({ pack, effectiveFrom, effectiveTo }) => pack === code && effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
  );
  if (!found) throw new RangeError(`no version of the pack ${code} is in force on ${on}; there are ${listOf(loadPacks())}`);
  return found;
}

/** The version that a case is pinned to. Throws a `RangeError` when there is none. */
export function packVersion(code: string, version: string): Pack {
  const found = loadPacks().find((pack) => pack.pack === code && pack.version === version);
  if (!found) throw new RangeError(`no pack ${code} of version ${version}; there are ${listOf(loadPacks())}`);
  return found;
}

/** Reads packs from data. `calendars`: the names a clock may count by. Throws as `loadPacks` does. */
export function readPacks(files: readonly unknown[], calendars: readonly string[]): readonly Pack[] {
  const packs = files.map((file) => readPack(file, calendars));
  const faults = faultsBetween(packs);
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return [...packs].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function readPack(file: unknown, calendars: readonly string[]): Pack {
  const read = packSchema.safeParse(file);
  const faults = read.success
    ? faultsOf(read.data, calendars)
    : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!read.success || faults.length > 0)
    throw new RangeError(faults.map((fault) => `pack ${claimedName(file)}: ${fault}`).join('\n'));
  return read.data;
}

/** Versions of one pack follow each other without a gap and without standing beside each other. */
function faultsBetween(packs: readonly Pack[]): readonly string[] {
  return packs.flatMap((pack) => {
    const later = packs.filter((other) => other.pack === pack.pack && other.version > pack.version);
    const next = later.reduce<Pack | null>((first, other) => (first && first.version < other.version ? first : other), null);
    const expected = next ? addDays(next.version as CivilDate, -1) : null;
    const twin = packs.some((other) => other !== pack && nameOf(other) === nameOf(pack));
    return [
      ...(twin ? [`pack ${nameOf(pack)}: version: expected one file of this version`] : []),
      ...(next && pack.effectiveTo !== expected ? [`pack ${nameOf(pack)}: effectiveTo: expected ${expected}`] : []),
    ];
  });
}

function claimedName(file: unknown): string {
  const { pack, version } = (file ?? {}) as { pack?: unknown; version?: unknown };
  return `${typeof pack === 'string' ? pack : '(no name)'} ${typeof version === 'string' ? version : '(no version)'}`;
}

function nameOf({ pack, version }: Pack): string {
  return `${pack} ${version}`;
}

function listOf(packs: readonly Pack[]): string {
  return packs.map(nameOf).join(', ');
}

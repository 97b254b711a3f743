import { type Language, placesWithTimeZones } from '#libs/kernel';

export interface ZoneGroup {
  readonly region: string;
  readonly zones: readonly { readonly value: string; readonly text: string }[];
}

/** Regions of the list of time zones, in each language; ice and open sea come last. */
const REGIONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Europe: { en: 'Europe', ru: 'Европа' },
  Asia: { en: 'Asia', ru: 'Азия' },
  Africa: { en: 'Africa', ru: 'Африка' },
  America: { en: 'America', ru: 'Америка' },
  Australia: { en: 'Australia', ru: 'Австралия' },
  Pacific: { en: 'Pacific Ocean', ru: 'Тихий океан' },
  Indian: { en: 'Indian Ocean', ru: 'Индийский океан' },
  Atlantic: { en: 'Atlantic Ocean', ru: 'Атлантический океан' },
  Arctic: { en: 'Arctic', ru: 'Арктика' },
  Antarctica: { en: 'Antarctica', ru: 'Антарктида' },
};

/** Every zone that a body can choose, by region and name, with its distance from UTC at `now`. `inForce` is among them whatever it is. */
export function zoneGroups(language: Language, inForce: string, now: Date): readonly ZoneGroup[] {
  const named = placesWithTimeZones().map((value) => ({ value, text: zoneName(language, value, now) }));
  const groups = Object.entries(REGIONS).map(([region, name]) => ({
    region: name[language],
    zones: named
      .filter(({ value }) => value.startsWith(`${region}/`))
      .sort((one, other) => one.text.localeCompare(other.text, language)),
  }));
  const isListed = named.some(({ value }) => value === inForce);
  const other = [...new Set([...(isListed ? [] : [inForce]), 'UTC'])];
  const rest = {
    region: language === 'ru' ? 'Без места' : 'No place',
    zones: other.map((value) => ({ value, text: zoneName(language, value, now) })),
  };
  return [...groups, rest];
}

const UNIVERSAL: Readonly<Record<Language, string>> = { en: 'Universal Time, UTC+0', ru: 'Всемирное время, UTC+0' };

/** A zone as people call it: `Москва, UTC+3`. */
export function zoneName(language: Language, timeZone: string, now: Date): string {
  if (timeZone === 'UTC') return UNIVERSAL[language];
  return `${placeOf(language, timeZone, now)}, ${offsetOf(timeZone, now)}`;
}

/** `UTC+3`, `UTC+5:30`, `UTC+0`. */
export function offsetOf(timeZone: string, now: Date): string {
  return namePart('en', timeZone, 'shortOffset', now).replace('GMT', 'UTC').replace(/^UTC$/, 'UTC+0').replace('-', '−');
}

/** In Russian the place has a name of its own; in English it is the end of the zone’s name, which is a city wherever one is meant. */
function placeOf(language: Language, timeZone: string, now: Date): string {
  if (language === 'ru') return namePart('ru', timeZone, 'shortGeneric', now);
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function namePart(language: Language, timeZone: string, timeZoneName: 'shortGeneric' | 'shortOffset', now: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

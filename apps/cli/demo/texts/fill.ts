import { addDays, type CivilDate, type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type Random } from '../random.js';
import { PAPERS, PLACES, STOPS, STREET_NAMES, STREETS } from './places.js';

/** What the sentences of one case speak of: the same street from the complaint to the answer. */
export type Details = Readonly<Record<string, string>>;

export function newDetails(language: Language, today: CivilDate, random: Random): Details {
  const house = random.whole(1, 120);
  const street = random.whole(0, STREETS[language].length - 1);
  return {
    street: STREETS[language][street]!,
    streetName: STREET_NAMES[language][street]!,
    house: String(house),
    house2: String(house + 2 * random.whole(1, 6)),
    place: random.pick(PLACES[language]),
    stop: random.pick(STOPS[language]),
    paper: random.pick(PAPERS[language]),
    bus: String(random.pick([2, 4, 7, 11, 15])),
    school: String(random.whole(1, 9)),
    hour: random.pick(['7:10', '7:25', '7:40', '8:05']),
    degrees: String(random.whole(13, 17)),
    day: formatDate(language, addDays(today, -random.whole(3, 25))),
  };
}

/** Throws for a name that no details have: a template with a hole in it is our bug. */
export function fill(template: string, details: Details): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined) throw new Error(`nothing to put in for {${name}}`);
    return value;
  });
  return text.replaceAll('г..', 'г.'); // a date that ends a sentence brings its own full stop
}

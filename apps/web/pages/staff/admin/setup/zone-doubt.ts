import { type Body } from '#libs/casework';

/**
 * Whether a body's time zone looks like nobody's choice: one without a place, as a server has; or one whose clocks show, at `now`, another time than any
 * in the country whose law or calendar the body works by. A question to a person, and no rule.
 */
export function isZoneDoubtful({ timeZone, pack, calendar }: Pick<Body, 'timeZone' | 'pack' | 'calendar'>, now: Date): boolean {
  if (!timeZone.includes('/') || timeZone.startsWith('Etc/')) return true;
  const here = offsetOf(timeZone, now);
  const countries = [pack, calendar].flatMap((name) => /^([a-z]{2})-/i.exec(name)?.[1]?.toUpperCase() ?? []);
  return countries.some((country) => {
    const zones = zonesOf(country);
    return zones.length > 0 && !zones.some((zone) => offsetOf(zone, now) === here);
  });
}

function zonesOf(country: string): readonly string[] {
  return new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
}

function offsetOf(timeZone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).offset;
}

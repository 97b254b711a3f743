import { type PackCode } from '#libs/kernel';
import { isZoneDoubtful } from './zone-doubt.js';

const WINTER = new Date('2026-11-23T09:00:00.000Z');
const OWN = 'own-standard';

it.each([
  ['a server’s own zone', 'UTC', OWN, 'weekends-only', true],
  ['an offset with a name', 'Etc/GMT-3', OWN, 'weekends-only', true],
  ['any place, where no country is named', 'America/Lima', OWN, 'weekends-only', false],
  ['a Russian law in Moscow', 'Europe/Moscow', 'ru-59fz', 'RU-5day', false],
  ['a Russian law far in the East', 'Asia/Kamchatka', 'ru-59fz', 'RU-5day', false],
  ['a Russian law at a place that shows a Russian time', 'Europe/Simferopol', 'ru-59fz', 'RU-5day', false],
  ['a Russian law in London', 'Europe/London', 'ru-59fz', 'RU-5day', true],
  ['a Russian calendar alone, in London', 'Europe/London', OWN, 'RU-5day', true],
  ['a Scottish law in London', 'Europe/London', 'gb-sct-spso', 'GB-SCT', false],
  ['an Indian law in Moscow', 'Europe/Moscow', 'in-cpgrams', 'weekends-only', true],
])('%s', (_what, timeZone, pack, calendar, doubtful) => {
  expect(isZoneDoubtful({ timeZone, pack: pack as PackCode, calendar }, WINTER)).toBe(doubtful);
});

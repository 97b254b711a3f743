import { leadsIn } from './leads-to-somebody.js';

it.each([
  ['Write to anna@example.org', ['email']],
  ['Пишите: анна@почта.рф', ['email']],
  ['Call +7 (900) 123-45-67', ['phone']],
  ['8 900 123 45 67, after six', ['phone']],
  ['１２３４５６７ in wide digits', ['phone']],
  ['123\u200b45\u200b67 with signs that nobody sees', ['phone']],
  ['My case AUGH-X9AY-2CK is open', ['reference']],
  ['See https://example.org/me', ['link']],
  ['On 12.03.2026 nobody came, nor on 2026-03-13.', []],
  ['I waited 45 minutes at desk 12, twice in 3 days.', []],
  ['It cost 1 200 roubles and 30 kopecks', []],
  ['', []],
])('in %j finds %j', (text, leads) => {
  expect(leadsIn(text)).toEqual(leads);
});

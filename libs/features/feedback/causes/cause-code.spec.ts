import { causeCode } from './cause-code.js';

it.each([
  ['The form was lost', [], 'theFormWasLost'],
  ['The form was lost', ['theFormWasLost', 'theFormWasLost2'], 'theFormWasLost3'],
  ['A door that does not open from the outside', [], 'aDoorThatDoesNot'],
  ['2 desks', [], 'cause2Desks'],
  ['Ëé', [], 'cause'],
])('makes a code of %j beside %j', (title, taken, code) => {
  expect(causeCode(title, new Set(taken))).toBe(code);
});

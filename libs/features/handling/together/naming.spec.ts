import { type Recognisable, traceOf } from './naming.js';

const VERA: Recognisable = {
  reference: 'K7QM-2X9F-4TD',
  name: 'Вера Семёнова',
  email: 'Vera@example.org',
  phone: '+7 (495) 123-45-67',
  postalAddress: 'ул. Мира, 7\nкв. 12',
};
const PAT: Recognisable = { reference: 'AUGH-X9AY-2CK', name: 'Pat', email: null, phone: null, postalAddress: null };

describe('what a text tells of a person', () => {
  it.each([
    ['Как мы ответили на K7QM-2X9F-4TD, фонарь починят.', 'reference'],
    ['Мы написали на vera@example.org.', 'email'],
    ['Мы звонили по 8 495 1234567.', 'phone'],
    ['Мастер придёт по адресу ул. Мира, 7, кв. 12.', 'address'],
    ['Мы говорили с Верой Семеновой.', 'name'],
    ['Семёновой Вере ответили.', 'name'],
  ])('%s', (text, trace) => {
    expect(traceOf(VERA, text)).toBe(trace);
  });

  it.each([
    'Фонари на улице Мира починят до 1 декабря 2026 года.',
    'Вера в лучшее нас не покидает.', // one word of a name is not a name
    'мы верим семёновой подстанции', // nor are two that nobody wrote with capitals
    'Обращений было 1234.',
  ])('finds nobody in: %s', (text) => {
    expect(traceOf(VERA, text)).toBeNull();
  });

  it('a name of one word only where it is long enough to be no other word', () => {
    expect(traceOf(PAT, 'Pat wrote to us.')).toBeNull();
    expect(traceOf({ ...PAT, name: 'Patricia' }, 'Patricia wrote to us.')).toBe('name');
  });
});

import { generatePassword, hashPassword, passwordFits } from './passwords.js';

describe('passwords', () => {
  it('fit themselves, however they were typed, and nothing else', async () => {
    const hash = await hashPassword('пароль с й, что набрана иначе');
    expect(await passwordFits(hash, 'пароль с й, что набрана иначе'.normalize('NFD'))).toBe(true);
    expect(await passwordFits(hash, 'пароль с и, что набрана иначе')).toBe(false);
  });

  it('fit nobody who has none, whatever they are', async () => {
    expect(await passwordFits(null, '')).toBe(false);
  });

  it('are generated long and different', () => {
    const made = new Set(Array.from({ length: 100 }, generatePassword));
    expect(made.size).toBe(100);
    for (const password of made) expect(password).toMatch(/^[a-hj-km-np-z2-9]{20}$/);
  });
});

import { Gathering } from './gathering.js';

/** Answers a number by its double, when it is let. */
function doubling() {
  const rounds: { keys: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const gathering = new Gathering<number, number>(
    (keys) =>
      new Promise((resolve, reject) => {
        rounds.push({ keys, answer: () => resolve((key) => key * 2), fail: () => reject(new Error('down')) });
      }),
  );
  return { gathering, rounds };
}

describe('Gathering', () => {
  it('asks at once, and gathers what comes meanwhile into one round', async () => {
    const { gathering, rounds } = doubling();
    const [first, second, third] = [1, 2, 3].map((key) => gathering.ask(key));
    expect(rounds.map(({ keys }) => keys)).toEqual([[1]]);

    rounds[0]!.answer();
    expect(await first).toBe(2);
    expect(rounds.map(({ keys }) => keys)).toEqual([[1], [2, 3]]);
    rounds[1]!.answer();
    expect(await Promise.all([second, third])).toEqual([4, 6]);
  });

  it('fails those who asked together, and goes on with those who ask next', async () => {
    const { gathering, rounds } = doubling();
    const first = gathering.ask(1);
    const second = gathering.ask(2);
    rounds[0]!.fail();
    await expect(first).rejects.toThrow('down');
    rounds[1]!.answer();
    expect(await second).toBe(4);
    const third = gathering.ask(3);
    rounds[2]!.answer();
    expect(await third).toBe(6);
  });
});

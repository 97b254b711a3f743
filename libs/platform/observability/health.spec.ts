import { Health } from './health.js';

describe('Health', () => {
  it('is ready when every part is', async () => {
    const health = new Health();
    health.add({ name: 'database', check: async () => ({ ready: true }) });
    expect(await health.check()).toEqual({ ready: true, parts: { database: { ready: true } } });
  });

  it('says which part is not, and goes on asking the others', async () => {
    const health = new Health();
    health.add({ name: 'relay', check: async () => ({ ready: false, lagMs: 90_000 }) });
    health.add({
      name: 'queue',
      check: () => Promise.reject(Object.assign(new Error('redis://:hunter2@host'), { code: 'ECONNREFUSED' })),
    });
    health.add({ name: 'database', check: async () => ({ ready: true }) });

    expect(await health.check()).toEqual({
      ready: false,
      parts: {
        relay: { ready: false, lagMs: 90_000 },
        queue: { ready: false, error: 'Error', code: 'ECONNREFUSED' },
        database: { ready: true },
      },
    });
  });

  it('does not wait for a part that hangs', async () => {
    jest.useFakeTimers();
    const health = new Health();
    health.add({ name: 'queue', check: () => new Promise(() => {}) });

    const checking = health.check();
    await jest.advanceTimersByTimeAsync(2_000);

    expect((await checking).parts['queue']).toEqual({ ready: false, error: 'timeout' });
    jest.useRealTimers();
  });
});

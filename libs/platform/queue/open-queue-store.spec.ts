import { openQueueStore } from './open-queue-store.js';
import { QueueSettings } from './queue-settings.js';

describe('openQueueStore', () => {
  it.each(['postgres://localhost/otklik', 'postgresql://localhost/otklik'])('opens PostgreSQL for %s', async (url) => {
    const store = openQueueStore(new QueueSettings(url));
    expect(store.kind).toBe('postgres');
    await store.close();
  });

  it('refuses another kind of address without quoting it', () => {
    expect(() => openQueueStore(new QueueSettings('amqp://user:secret@localhost'))).toThrow(
      'the queue stands on PostgreSQL or on Redis; amqp: is neither',
    );
  });
});

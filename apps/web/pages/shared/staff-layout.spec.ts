import { nearestOf } from './staff-layout.js';

describe('the place that is marked', () => {
  const places = ['/staff/queue', '/staff/admin', '/staff/admin/reads'];

  it.each([
    ['/staff/admin', '/staff/admin'],
    ['/staff/admin/reads', '/staff/admin/reads'],
    ['/staff/admin/reads/more', '/staff/admin/reads'],
    ['/staff/admin/readings', '/staff/admin'],
    ['/staff/queues', undefined],
  ])('at %s is %s alone', (path, place) => expect(nearestOf(places, path)).toBe(place));
});

import { slugOf } from './slug.js';

describe('a code for a name', () => {
  it.each([
    ['PWDx', 'pwdx'],
    ['HEAT/HOT WATER', 'heat-hot-water'],
    ['Noise - Residential', 'noise-residential'],
    ['Отдел ЖКХ № 3', 'otdel-zhkkh-no-3'],
    ['Объезд, Щёлково', 'obieezd-shchelkovo'],
    ['Café', 'cafe'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is never too long, and two long names keep apart', () => {
    const [one, other] = [slugOf(`${'a'.repeat(80)}b`), slugOf(`${'a'.repeat(80)}c`)];
    expect(one).toHaveLength(63);
    expect(one).not.toBe(other);
  });

  it('is found for a name without letters', () => {
    expect(slugOf('???')).toMatch(/^[0-9a-f]{8}$/);
    expect(slugOf('???')).not.toBe(slugOf('!!!'));
  });
});

import { CATALOGUE } from './catalogue/index.js';

describe('the catalogue', () => {
  it('names each page once', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index || !/^[a-z][a-z\d-]*$/.test(name))).toEqual([]);
  });
});

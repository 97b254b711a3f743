import { addressOf, filterValues, readAddress, without } from './queue-address.js';

const query = (address: string) => {
  const sent: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(address, 'http://desk').searchParams) {
    const known = sent[name];
    sent[name] = known === undefined ? value : [known, value].flat();
  }
  return sent;
};

const ID = '019e517c-fbf0-7000-bd32-1860eb245539';

describe('the address of a list', () => {
  it.each([
    '/staff/queue?view=mine',
    '/staff/queue?view=all&state=registered&state=inHandling&due=overdue&danger=yes',
    `/staff/queue?view=teams&service=roads&team=none&assignee=${ID}`,
    '/staff/queue?view=all&team=none&receivedFrom=2026-01-12&receivedTo=2026-02-03',
    '/staff/queue?view=triage&kind=thanks&channel=phone&language=ru&dueFrom=2026-03-05&dueTo=2026-03-09&danger=no',
  ])('is read and written the same: %s', (address) => {
    expect(addressOf(readAddress(query(address)))).toBe(address);
  });

  it('narrows nothing by what means nothing', () => {
    const sent = {
      view: 'hers',
      state: ['lost', 'registered'],
      due: 'yesterday',
      assignee: "' OR 1=1",
      dueFrom: '2026-02-30',
      danger: 'maybe',
      colour: 'red',
    };
    expect(readAddress(sent)).toEqual({ view: 'mine', filters: { states: ['registered'] } });
  });

  it('loses one value of one filter and keeps the others', () => {
    const here = readAddress({ view: 'all', state: ['registered', 'inHandling'], kind: 'thanks' });
    const gone = without(here, { field: 'state', value: 'registered' });
    expect(filterValues(gone.filters)).toEqual([
      { field: 'state', value: 'inHandling' },
      { field: 'kind', value: 'thanks' },
    ]);
    expect(without(gone, { field: 'kind', value: 'thanks' })).toEqual({ view: 'all', filters: { states: ['inHandling'] } });
  });
});

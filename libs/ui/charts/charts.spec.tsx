import { type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { BarChart, ChartFigure, FigureTable, IntervalChart, LineChart, NARROW, WIDE } from './index.js';

const heights = (element: VNode, mark: string) =>
  [...renderToString(element).matchAll(new RegExp(`<rect class="otk-mark otk-mark--${mark}"[^>]*height="([\\d.]+)"`, 'g'))].map(([, height]) => Number(height)); // prettier-ignore

describe('bars', () => {
  const bars = [
    { name: 'Mon', parts: [{ mark: 'filled' as const, value: 10 }, { mark: 'alarm' as const, value: 0 }] }, // prettier-ignore
    { name: 'Tue', parts: [{ mark: 'filled' as const, value: 20 }, { mark: 'alarm' as const, value: 10 }] }, // prettier-ignore
  ];

  it('are as high as what they count, and what counts nothing is not drawn', () => {
    const chart = <BarChart canvas={WIDE} bars={bars} arranged="stacked" />;
    const [ten, twenty] = heights(chart, 'filled');
    expect(twenty! / ten!).toBeCloseTo(2, 1);
    expect(heights(chart, 'alarm')).toHaveLength(1);
  });

  it('leave out names that have no room, and never the first', () => {
    const many = Array.from({ length: 30 }, (_, day) => ({ name: `${day + 1} November`, parts: [] }));
    const shown = [...renderToString(<BarChart canvas={NARROW} bars={many} arranged="stacked" />).matchAll(/(\d+) November/g)];
    expect(shown[0]![1]).toBe('1');
    expect(shown.length).toBeLessThan(5);
  });

  it('carry a level with its name', () => {
    expect(renderToString(<BarChart canvas={WIDE} bars={bars} arranged="beside" level={{ value: 15, name: 'usual: 15' }} />)).toContain('usual: 15'); // prettier-ignore
  });
});

it('a line is broken where nothing is known', () => {
  const chart = renderToString(<LineChart canvas={WIDE} names={['a', 'b', 'c', 'd']} line={[1, null, 3, 4]} />);
  const path = /otk-mark--line" d="([^"]+)"/.exec(chart)![1]!;
  expect(path.match(/M/g)).toHaveLength(2);
  expect(chart.match(/<circle/g)).toHaveLength(3);
});

it('a row that stands out has another shape, not another colour alone', () => {
  const row = { name: 'Letter', value: 5, from: 4, to: 6, marked: false };
  expect(renderToString(<IntervalChart width={300} rows={[row]} />)).toContain('<circle');
  expect(renderToString(<IntervalChart width={300} rows={[{ ...row, marked: true }]} />)).not.toContain('<circle');
});

it('a figure says its message in words and its numbers in a table, hides the drawing from readers, and has no style of its own', () => {
  const drawing = <BarChart canvas={WIDE} bars={[]} arranged="stacked" />;
  const html = renderToString(
    <ChartFigure
      id="one"
      title="More came than went"
      summary="12 came, 9 went."
      table={{ columns: ['Week', 'Came'], rows: [['1', 12], ['2', null]] }} // prettier-ignore
      tableLabel="Numbers"
      csv={{ href: '/x', text: 'CSV' }}
      wide={drawing}
      narrow={drawing}
    />,
  );
  expect(html).toMatch(/<figure[^>]*aria-labelledby="one"/);
  expect(html).toContain(
    '<th role="rowheader" scope="row">1</th><td role="cell" class="otk-figures__number" data-column="Came">12</td>',
  );
  expect(html.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(2);
  expect(html).not.toMatch(/\sstyle=/);
});

it('a table of figures says of each cell which column it stands in, for a card, and names a row by the column that is asked', () => {
  const rows = [{ cells: [{ content: <input type="checkbox" /> }, 'A-1', null] }];
  const html = renderToString(<FigureTable label="Cases" columns={['Choose', 'Case', 'Due']} rows={rows} named={1} />);
  expect(html).toContain('<th role="rowheader" scope="row">A-1</th><td role="cell" data-column="Due">–</td>');
  expect(html).toMatch(/<table class="otk-figures otk-figures--cards" role="table">/);
});

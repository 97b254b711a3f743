import { renderToString } from 'preact-render-to-string';
import { encode } from 'uqr';
import { QrCode } from './qr-code.js';

/** What a reader would see: the cells that the shape covers. */
function cellsOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    cells[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
  }
  return cells;
}

it('draws every cell of the code and no other, with four of white on each side', () => {
  const text = 'https://complaints.example.org/ask/K7QM-2X9F';
  const cells = cellsOf(renderToString(<QrCode text={text} label="A code" />));
  expect(cells).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
  expect(cells.slice(0, 4).flat()).not.toContain(true);
  expect(cells[4]!.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true)); // the upper edge of the first finder
});

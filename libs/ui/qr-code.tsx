import { encode } from 'uqr';

interface QrCodeProps {
  /** What a telephone reads: an address. */
  text: string;
  /** What it is, for whoever does not see it. */
  label: string;
}

/** Cells of white around it, without which a reader does not find it. Source: ISO/IEC 18004, section 6.3.8. */
const QUIET_ZONE = 4;

/** A QR code as one shape, sharp at any size; a seventh of it may be dirty or torn (level M). */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg class="otk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  );
}

/** The dark cells of a row, those side by side as one. */
function rowPath(cells: readonly boolean[], y: number): string {
  const starts = cells.flatMap((dark, x) => (dark && !cells[x - 1] ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${runFrom(cells, x)}v1H${x}z`).join('');
}

function runFrom(cells: readonly boolean[], start: number): number {
  const end = cells.indexOf(false, start);
  return (end === -1 ? cells.length : end) - start;
}

/** An element as a browser would see it: attributes in any order, runs of white space as one space. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s*[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ctdot: '⋯',
  copy: '©',
};

/** What two pieces of HTML are compared by. Reads what our templates write, not whatever the web may hold. */
export function parseHtml(html: string): readonly (Element | string)[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const token of html.matchAll(TOKEN)) {
    addText(open.at(-1)!, html.slice(read, token.index));
    read = token.index + token[0].length;
    const [, closing, name, attributes = ''] = token;
    if (!name) continue;
    if (closing) close(open, name.toLowerCase());
    else openElement(open, name.toLowerCase(), attributes, token[0].endsWith('/>'));
  }
  addText(open.at(-1)!, html.slice(read));
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children;
}

/** All texts and all values of the attributes that are read out or shown, in the order of the page. */
export function* wordsOf(nodes: readonly (Element | string)[], shown: RegExp): Generator<string> {
  for (const node of nodes) {
    if (typeof node === 'string') {
      yield node;
      continue;
    }
    for (const [name, value] of Object.entries(node.attributes)) if (shown.test(name)) yield value;
    yield* wordsOf(node.children, shown);
  }
}

interface Open extends Element {
  readonly children: (Element | string)[];
}

function openElement(open: Open[], name: string, attributes: string, isWhole: boolean): void {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, double, single, bare]) => [
    key!.toLowerCase(),
    decode(double ?? single ?? bare ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);
  const element: Open = { name, attributes: Object.fromEntries(pairs.sort()) as Record<string, string>, children: [] };
  open.at(-1)!.children.push(element);
  if (!VOID.has(name) && !isWhole) open.push(element);
}

function close(open: Open[], name: string): void {
  if (VOID.has(name)) return;
  const last = open.pop();
  if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
}

function addText({ children }: Open, text: string): void {
  const read = decode(text)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
  if (read !== '') children.push(read);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return NAMED[name!] ?? whole;
  });
}

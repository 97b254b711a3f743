import ts from 'typescript';

/**
 * Finds the SQL in a source and the tables it names. Not a parser of SQL, and it need not be one: it walks the words of a statement and knows where a
 * table's name can stand. Its limits:
 *
 * - A text is taken for SQL when it begins with a statement's verb, or has `FROM schema.table` (JOIN, INTO, UPDATE) anywhere in it. A fragment that
 *   names a table without a schema is not seen.
 * - A table put in by a substitution (`FROM ${table}`) is reported as `?`: ownership cannot be read off it, so a room may not do that.
 * - SQL that TypeORM makes of an entity is not seen here. The entity's `@Entity({ schema })` is, and an entity is private to its room.
 */

export interface SqlText {
  readonly line: number;
  readonly text: string;
}

export interface TableUse {
  /** `null`: written without one. */
  readonly schema: string | null;
  readonly table: string;
  readonly writes: boolean;
}

const STATEMENT =
  /^\s*(?:(?:SELECT|WITH|INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO|LOCK TABLE|COPY|REFRESH)\s|(?:select|with|insert into|update|delete from|truncate|merge into|lock table|copy|refresh)\s)/;
const FRAGMENT = /\b(?:from|join|into|update|truncate|using)\s+"?[a-z_]\w*"?\."?[a-z_]/i;
const HOLE = '?';

/** The SQL among a source's strings and templates, with `?` where something is put in that is not a constant of the same file. */
export function sqlTextsIn(source: ts.SourceFile): SqlText[] {
  const found: SqlText[] = [];
  const constants = constantsOf(source);
  const visit = (node: ts.Node): void => {
    const text = ts.isExpression(node) ? textOf(node, constants) : null;
    if (text !== null && (STATEMENT.test(text) || FRAGMENT.test(text))) {
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, text });
    }
    // The parts of a string that was joined are no texts of their own; what is put into a template may be one.
    if (text === null) ts.forEachChild(node, visit);
    else if (ts.isTemplateExpression(node)) node.templateSpans.forEach((span) => visit(span.expression));
  };
  visit(source);
  return found;
}

/** The schemas named by `@Entity({ schema })` and `@ViewEntity`; `?` for an entity that names none. */
export function entitySchemasIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isDecorator(node) &&
      ts.isCallExpression(node.expression) &&
      /^(View)?Entity$/.test(node.expression.expression.getText(source))
    ) {
      const schema = /\bschema:\s*'(\w+)'/.exec(node.expression.getText(source));
      found.push(schema?.[1] ?? HOLE);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `const CASES = 'casework.case'`, by name. */
function constantsOf(source: ts.SourceFile): Map<string, string> {
  const constants = new Map<string, string>();
  source.forEachChild((statement) => {
    if (!ts.isVariableStatement(statement)) return;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && ts.isStringLiteralLike(initializer)) constants.set(name.text, initializer.text);
    }
  });
  return constants;
}

/** What a string expression says, or null for an expression of another kind. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string | null {
  const part = (inner: ts.Expression) =>
    ts.isIdentifier(inner) ? (constants.get(inner.text) ?? HOLE) : (textOf(inner, constants) ?? HOLE);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => part(span.expression) + span.literal.text).join('');
  }
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, constants);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const joins = [node.left, node.right].some((side) => textOf(side, constants) !== null);
  return joins ? part(node.left) + part(node.right) : null;
}

/** Words after which a table is named, and whether it is written to. */
const BEFORE_TABLE: Readonly<Record<string, boolean>> = {
  from: false,
  join: false,
  using: false,
  into: true,
  update: true,
  truncate: true,
  copy: true,
  lock: false,
};
/** `FROM` and the like mean something else after these. */
const NOT_AFTER: Readonly<Record<string, readonly string[]>> = {
  from: ['distinct'],
  update: ['for', 'key', 'do', 'on', 'or', 'before', 'after', 'of'],
};
/** Inside the brackets of these functions `FROM` belongs to the function. */
const TAKES_FROM = ['extract', 'substring', 'trim', 'overlay', 'position'];
const NOT_A_TABLE = ['select', 'with', 'values', 'stdin', 'stdout', 'set', 'where'];

/** The tables a statement or fragment names; names given by its own `WITH` are left out. */
export function tablesIn(sql: string): TableUse[] {
  const words = wordsOf(sql);
  const own = namesGivenBy(words);
  const uses: TableUse[] = [];
  const callers: string[] = [];

  words.forEach((word, at) => {
    if (word === '(') callers.push(words[at - 1] ?? '');
    if (word === ')') callers.pop();
    if (!(word in BEFORE_TABLE) || NOT_AFTER[word]?.includes(words[at - 1] ?? '')) return;
    if (word === 'from' && TAKES_FROM.includes(callers.at(-1) ?? '')) return;

    const writes = BEFORE_TABLE[word] === true || (word === 'from' && words[at - 1] === 'delete');
    for (const place of HOLDS_LIST.has(word) ? itemsFrom(words, at + 1) : [pastNoise(words, at + 1)]) {
      const use = tableAt(words, place, writes);
      if (use !== null && !(use.schema === null && own.has(use.table))) uses.push(use);
    }
  });
  return uses;
}

/** Words in small letters, names without their quotes, single signs; comments and quoted values are gone. */
function wordsOf(sql: string): string[] {
  const bare = sql
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, " '' ");
  return [...bare.matchAll(/"([^"]+)"|[\p{L}_$][\p{L}\p{N}_$]*|[^\s\p{L}]/gu)].map(
    ([word, quoted]) => quoted ?? word.toLowerCase(),
  );
}

function namesGivenBy(words: readonly string[]): Set<string> {
  const names = new Set<string>();
  words.forEach((word, at) => {
    if (word !== 'with' && word !== ',') return;
    const start = words[at + 1] === 'recursive' ? at + 2 : at + 1;
    let end = start + 1;
    if (words[end] === '(') end = closing(words, end) + 1;
    if (words[end] !== 'as') return;
    const opening = words.slice(end + 1, end + 4).find((next) => next !== 'not' && next !== 'materialized');
    if (opening === '(') names.add(words[start] ?? '');
  });
  return names;
}

/** Where the items of a list of tables begin: `a.b x, LATERAL f(y) AS z JOIN c.d ON true, e.f`. Joined tables are found at their `JOIN`. */
function itemsFrom(words: readonly string[], start: number): number[] {
  const items: number[] = [];
  for (let at = start; at < words.length; at += 1) {
    at = pastNoise(words, at);
    items.push(at);
    while (at < words.length && words[at] !== ',' && !ENDS_LIST.has(words[at]!))
      at = words[at] === '(' ? closing(words, at) + 1 : at + 1;
    if (words[at] !== ',') return items;
  }
  return items;
}
const HOLDS_LIST = new Set(['from', 'using', 'truncate']);
const ENDS_LIST = new Set([
  ')',
  ';',
  ...'where set group having window order limit offset fetch for union except intersect returning select values'.split(' '),
]);

function pastNoise(words: readonly string[], start: number): number {
  let at = start;
  while (words[at] === 'only' || words[at] === 'lateral' || words[at] === 'table') at += 1;
  return at;
}

function closing(words: readonly string[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < words.length; at += 1) {
    if (words[at] === '(') depth += 1;
    if (words[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return words.length;
}

function tableAt(words: readonly string[], at: number, writes: boolean): TableUse | null {
  const [first, sign, second, next] = words.slice(at, at + 4);
  if (first === undefined || NOT_A_TABLE.includes(first)) return null;
  if (first === HOLE) return { schema: null, table: HOLE, writes };
  if (!/^[\p{L}_]/u.test(first)) return null;
  if (sign !== '.') return sign === '(' && !writes ? null : { schema: null, table: first, writes };
  // `FROM schema.function(…)` reads no table.
  return next === '(' && !writes ? null : { schema: first, table: second ?? HOLE, writes };
}

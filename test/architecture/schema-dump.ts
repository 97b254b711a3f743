/**
 * The schema as text, read from PostgreSQL's catalog: everything that a migration makes and an entity cannot say (partial and GIN
 * indexes, checks, triggers, functions, generated columns, views) and the tables besides. The same schema gives the same text, on any
 * machine and in whatever order its parts were made. Left out: schemas that are not ours (BullMQ's, TypeORM's list of migrations in `public`), owners and grants, comments, and data.
 */

/** Asks the database; `DataSource.query` fits. */
type Query = (sql: string) => Promise<{ heading: string; definition: string }[]>;

export async function dumpSchema(query: Query): Promise<string> {
  const blocks: string[] = [];
  for (const sql of PARTS) {
    const part = (await query(sql)).map(({ heading, definition }) => `-- ${heading}\n${unqualified(definition.trim())}\n`);
    blocks.push(...part.sort());
  }
  return `${HEADER}\n\n${blocks.join('\n')}`;
}

/** Until version 16 PostgreSQL names the table before each column of a view over one table; since then it leaves the name out, and so do we. */
function unqualified(definition: string): string {
  const isOverOne = definition.match(/\bFROM\b/g)?.length === 1 && !/\bJOIN\b/.test(definition);
  const [, table, alias] = /^ *SELECT\b[^]*\bFROM \w+\.(\w+)(?: (\w+)$)?/m.exec(definition) ?? [];
  const name = alias ?? table;
  return isOverOne && name ? definition.replaceAll(new RegExp(`\\b${name}\\.(?=\\w)`, 'g'), '') : definition;
}

const HEADER = '-- What the migrations make, as the catalog tells it. Written by `npm run schema:dump`; compared, never run.';

const OURS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public', 'bullmq')`;
/** What came with an extension is the extension's. */
const OWN = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

const EXTENSIONS = `
  SELECT 'extension ' || extname AS heading, format('CREATE EXTENSION %I;', extname) AS definition
  FROM pg_extension WHERE extname <> 'plpgsql'`;

const SCHEMAS = `
  SELECT 'schema ' || n.nspname AS heading, format('CREATE SCHEMA %I;', n.nspname) AS definition
  FROM pg_namespace n WHERE ${OURS}`;

const ENUMS = `
  SELECT format('type %s.%s', n.nspname, t.typname) AS heading,
    format('ENUM (%s);', string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS definition
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
  WHERE ${OURS} GROUP BY n.nspname, t.typname`;

const SEQUENCES = `
  SELECT format('sequence %s.%s', schemaname, sequencename) AS heading,
    format('%s FROM %s BY %s%s;', data_type, start_value, increment_by, CASE WHEN cycle THEN ' CYCLE' ELSE '' END) AS definition
  FROM pg_sequences JOIN pg_namespace n ON n.nspname = schemaname WHERE ${OURS}`;

const TABLES = `
  SELECT format('table %s.%s', n.nspname, c.relname) AS heading,
    format(E'CREATE %sTABLE %I.%I (\\n%s\\n)%s;', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END, n.nspname, c.relname,
      string_agg(
        format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
          CASE WHEN a.attidentity <> '' THEN format(' IDENTITY %s', a.attidentity)
            WHEN a.attgenerated <> '' THEN format(' GENERATED ALWAYS AS (%s)', pg_get_expr(d.adbin, d.adrelid))
            ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END),
        E',\\n' ORDER BY a.attname COLLATE "C"),
      coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '')) AS definition
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind IN ('r', 'p') AND ${OURS} AND ${OWN('pg_class', 'c.oid')}
  GROUP BY n.nspname, c.relname, c.relpersistence, c.reloptions`;

const CONSTRAINTS = `
  SELECT format('constraint %s on %s.%s', k.conname, n.nspname, c.relname) AS heading, pg_get_constraintdef(k.oid, true) || ';' AS definition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype <> 'n' AND ${OURS}`;

const INDEXES = `
  SELECT format('index %s.%s', n.nspname, c.relname) AS heading, pg_get_indexdef(c.oid) || ';' AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')) AND ${OURS}`;

const FUNCTIONS = `
  SELECT format('function %s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS heading,
    pg_get_functiondef(p.oid) AS definition
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prokind IN ('f', 'p') AND ${OURS} AND ${OWN('pg_proc', 'p.oid')}`;

const TRIGGERS = `
  SELECT format('trigger %s on %s.%s', t.tgname, n.nspname, c.relname) AS heading,
    pg_get_triggerdef(t.oid, true) || ';' || CASE t.tgenabled WHEN 'O' THEN '' ELSE format(' -- enabled: %s', t.tgenabled) END AS definition
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND ${OURS}`;

const VIEWS = `
  SELECT format('%s %s.%s', CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END, n.nspname, c.relname) AS heading,
    pg_get_viewdef(c.oid, true) AS definition
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('v', 'm') AND ${OURS} AND ${OWN('pg_class', 'c.oid')}`;

const PARTS = [EXTENSIONS, SCHEMAS, ENUMS, SEQUENCES, TABLES, CONSTRAINTS, INDEXES, FUNCTIONS, TRIGGERS, VIEWS];

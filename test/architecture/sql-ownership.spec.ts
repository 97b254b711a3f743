import { entitySchemasIn, sqlTextsIn, type TableUse, tablesIn } from './sql-reader.js';
import { productionSources, type Source, sourceOf } from './sources.js';

/** Which schemas a folder's SQL may read, and which it may write. Tables stand in a schema named after their room. */
interface Ownership {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

function ownershipOf(file: string): Ownership | null {
  const room = /^libs\/features\/([^/]+)\//.exec(file)?.[1];
  if (room !== undefined) {
    const own = room === 'oversight' ? [room, 'reporting'] : [room];
    return { reads: [...own, 'casework', 'identity'], writes: own };
  }
  // The door's statement is put together from its entities' tables, which are held to `casework` below: hence `?`.
  if (file.startsWith('libs/casework/')) return { reads: ['casework', 'identity'], writes: ['casework', 'platform.outbox', '?'] };
  if (file.startsWith('libs/platform/')) return { reads: PLATFORM, writes: PLATFORM };
  return null;
}
const PLATFORM = ['platform', 'identity', 'audit', 'pg_catalog', 'information_schema', 'schema_migration'];

function nameOf(use: TableUse): string {
  return use.schema === null ? use.table : `${use.schema}.${use.table}`;
}

/** What is wrong with a source's SQL, in words; empty when nothing is. */
function faultsOf({ file, tree }: Source): string[] {
  const ownership = ownershipOf(file);
  const texts = /\/messages\.\w\w\.ts$/.test(file) ? [] : sqlTextsIn(tree);
  if (ownership === null) return texts.map(({ line }) => `${file}:${line} SQL has no place here`);

  const owns = (schemas: readonly string[], use: TableUse) => schemas.includes(use.schema ?? '') || schemas.includes(nameOf(use));
  const inTexts = texts.flatMap(({ line, text }) =>
    tablesIn(text)
      .filter((use) => !/^pg_/.test(use.table) || use.writes)
      .filter((use) => !owns(use.writes ? ownership.writes : [...ownership.reads, ...ownership.writes], use))
      .map((use) => `${file}:${line} ${use.writes ? 'writes' : 'reads'} ${nameOf(use)}`),
  );
  const inEntities = entitySchemasIn(tree).filter((schema) => !ownership.writes.includes(schema));
  return [...inTexts, ...inEntities.map((schema) => `${file} has an entity in ${schema}`)];
}

describe('SQL', () => {
  it('touches only what its room owns, and what it may read', () => {
    const sources = productionSources();
    expect(sources.flatMap(faultsOf)).toEqual([]);
    expect(sources.length).toBeGreaterThan(20);
  });

  it.each([
    ['libs/features/intake/queries/x.ts', 'query(`SELECT d.id FROM triage.rule d`)', 'reads triage.rule'],
    [
      'libs/features/intake/queries/x.ts',
      "query('SELECT 1 FROM intake.draft d JOIN handling.draft h ON true')",
      'reads handling.draft',
    ],
    ['libs/features/intake/queries/x.ts', "query('SELECT 1 FROM casework.case c, triage.rule r')", 'reads triage.rule'],
    ['libs/features/intake/queries/x.ts', 'query(`UPDATE casework.case SET state = $1`)', 'writes casework.case'],
    ['libs/features/intake/queries/x.ts', 'query(`INSERT INTO platform.outbox (id) VALUES ($1)`)', 'writes platform.outbox'],
    ['libs/features/intake/queries/x.ts', 'query(`DELETE FROM identity.session WHERE id = $1`)', 'writes identity.session'],
    ['libs/features/intake/queries/x.ts', 'query(`SELECT 1 FROM reporting.monthly`)', 'reads reporting.monthly'],
    ['libs/features/intake/queries/x.ts', 'query(`SELECT id FROM draft`)', 'reads draft'],
    ['libs/features/intake/queries/x.ts', 'const table = pick(); query(`SELECT id FROM ${table}`)', 'reads ?'],
    ['libs/features/intake/queries/x.ts', "const T = 'triage.rule'; query(`SELECT id FROM ${T}`)", 'reads triage.rule'],
    ['libs/features/intake/queries/x.ts', "query('SELECT id ' + 'FROM triage.rule')", 'reads triage.rule'],
    ['libs/features/intake/queries/x.ts', 'const part = ` AND EXISTS (SELECT FROM triage.rule)`', 'reads triage.rule'],
    [
      'libs/features/intake/draft.entity.ts',
      "@Entity({ name: 'case', schema: 'casework' }) class Row {}",
      'has an entity in casework',
    ],
    ['libs/features/intake/draft.entity.ts', "@Entity('draft') class Row {}", 'has an entity in ?'],
    ['libs/casework/x.ts', 'query(`SELECT 1 FROM intake.draft`)', 'reads intake.draft'],
    ['libs/casework/x.ts', 'query(`INSERT INTO identity.team (id) VALUES ($1)`)', 'writes identity.team'],
    ['libs/platform/outbox/x.ts', 'query(`SELECT 1 FROM casework.case`)', 'reads casework.case'],
    ['libs/ui/x.tsx', 'query(`SELECT 1`)', 'SQL has no place here'],
    ['apps/web/x.ts', "query('SELECT 1')", 'SQL has no place here'],
    ['libs/domain/routing/x.ts', 'query(`SELECT 1 FROM triage.rule`)', 'SQL has no place here'],
  ])('is refused: %s %s', (file, text, fault) => {
    const faults = faultsOf(sourceOf(file, text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it.each([
    [
      'libs/features/intake/queries/x.ts',
      'query(`SELECT 1 FROM intake.draft JOIN casework.case USING (id) JOIN identity.team t ON true`)',
    ],
    ['libs/features/oversight/queries/x.ts', 'query(`SELECT 1 FROM reporting.monthly`)'],
    [
      'libs/casework/record.ts',
      'query(`WITH e AS (INSERT INTO platform.outbox (id) VALUES ($1) RETURNING id) SELECT id FROM e`)',
    ],
    ['libs/features/intake/x.ts', "throw new Error('Select a team from the list, update it')"],
    ['apps/web/messages.en.ts', "export const en = { hint: 'select one from many' }"],
  ])('is let be: %s %s', (file, text) => {
    expect(faultsOf(sourceOf(file, text))).toEqual([]);
  });
});

describe('the reader of SQL', () => {
  it.each([
    ['SELECT 1 FROM a.b', ['a.b']],
    ['select 1 from a.b', ['a.b']],
    ['SELECT 1 FROM "a"."b" AS c', ['a.b']],
    ['SELECT 1 FROM a.b x LEFT JOIN LATERAL (SELECT 1 FROM c.d) y ON true, e.f', ['a.b', 'e.f', 'c.d']],
    ['SELECT 1 FROM a.b x, unnest($1::uuid[]) AS y(id), c.d', ['a.b', 'c.d']],
    ['SELECT extract(epoch FROM at), substring(t FROM 2) FROM a.b WHERE x IS DISTINCT FROM y', ['a.b']],
    ['WITH x AS (SELECT 1 FROM a.b), y (id) AS MATERIALIZED (SELECT 1 FROM x) SELECT 1 FROM y JOIN x ON true', ['a.b']],
    ['WITH RECURSIVE r AS (SELECT 1 FROM a.b UNION SELECT 1 FROM r) SELECT 1 FROM r', ['a.b']],
    ['SELECT 1 FROM a.b FOR UPDATE OF b SKIP LOCKED', ['a.b']],
    ['SELECT 1 FROM a.b FOR NO KEY UPDATE', ['a.b']],
    ['INSERT INTO a.b (x) SELECT y FROM c.d ON CONFLICT (x) DO UPDATE SET x = 1', ['a.b!', 'c.d']],
    ['INSERT INTO a.b SELECT * FROM json_populate_recordset(NULL::a.b, $1)', ['a.b!']],
    ['UPDATE a.b SET x = 1 FROM c.d WHERE true', ['a.b!', 'c.d']],
    ['UPDATE ONLY a.b SET x = 1', ['a.b!']],
    ['DELETE FROM a.b USING c.d WHERE true', ['a.b!', 'c.d']],
    ['TRUNCATE TABLE a.b, c.d', ['a.b!', 'c.d!']],
    ['COPY a.b (x) FROM STDIN', ['a.b!']],
    ["SELECT 'words from the street' -- FROM c.d\n FROM a.b /* JOIN e.f */", ['a.b']],
    ['SELECT 1 FROM a.f($1) AS g', []],
    ['SELECT 1 FROM case_row', ['case_row']],
  ])('%s', (sql, expected) => {
    expect(tablesIn(sql).map((use) => nameOf(use) + (use.writes ? '!' : ''))).toEqual(expected);
  });
});

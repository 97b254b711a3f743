import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Column, DataSource, Entity, type EntitySchema, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { connectionOptions } from '#libs/platform/database';
import { newDatabase, type TestDatabase } from '../support/database.js';
import { ROOT } from './planted-tree.js';
import { dumpSchema } from './schema-dump.js';
import { productionSources } from './sources.js';
import { entitySchemasIn } from './sql-reader.js';

const SCHEMA_FILE = join(ROOT, 'migrations/schema.sql');

type EntityClass = string | EntitySchema | (new () => object);

/** Loads every source that declares an entity, so that TypeORM knows of it. */
async function entitiesOfTheHouse(): Promise<EntityClass[]> {
  const files = productionSources().filter(({ tree }) => entitySchemasIn(tree).length > 0);
  for (const { file } of files) await import(join(ROOT, file));
  return getMetadataArgsStorage()
    .tables.filter(({ schema }) => schema !== 'planted')
    .map(({ target }) => target as EntityClass);
}

/**
 * What TypeORM would do to make the tables as the entities say. Indexes, constraints and generated columns are the migrations' alone: the
 * entities do not name them, and `schema.sql` holds them.
 */
async function driftOf(dataSource: DataSource): Promise<string[]> {
  await dataSource.query(TYPEORM_METADATA);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const generated = await dataSource.query<{ drop: string }[]>(
    `SELECT format('"%s"."%s" DROP COLUMN "%s"', table_schema, table_name, column_name) AS drop
     FROM information_schema.columns WHERE is_generated = 'ALWAYS'`,
  );
  return upQueries
    .map(({ query }) => query)
    .filter((query) => !/^(CREATE|DROP) (UNIQUE )?INDEX|(ADD|DROP|RENAME) CONSTRAINT|"typeorm_metadata"/.test(query))
    .filter((query) => !generated.some(({ drop }) => query.includes(drop)));
}

/** Where TypeORM looks up a generated column. Ours are the migrations' and it has never heard of them, but it wants the table there. */
const TYPEORM_METADATA = `CREATE TABLE IF NOT EXISTS public.typeorm_metadata
  (type text NOT NULL, database text, schema text, "table" text, name text, value text)`;

async function connect(url: string, entities: EntityClass[]): Promise<DataSource> {
  return new DataSource({ ...connectionOptions({ url, applicationName: 'otklik drift', poolSize: 1 }), entities }).initialize();
}

describe('the schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await newDatabase();
    dataSource = await connect(database.url, await entitiesOfTheHouse());
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('has the tables and columns that the entities name', async () => {
    expect(await driftOf(dataSource)).toEqual([]);
  });

  it('is the one in migrations/schema.sql: after a new migration, `npm run schema:dump`', async () => {
    const text = await dumpSchema((sql) => dataSource.query(sql));
    if (process.env['OTKLIK_WRITE_SCHEMA']) writeFileSync(SCHEMA_FILE, text);
    expect(text).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });
});

@Entity({ schema: 'planted', name: 'thing' })
class Thing {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  word!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'due_at', nullable: true })
  dueAt!: Date | null;
}

const THING = `
  CREATE SCHEMA planted;
  CREATE TABLE planted.thing (
    id uuid PRIMARY KEY,
    word text NOT NULL UNIQUE,
    due_at timestamptz(3),
    upper_word text GENERATED ALWAYS AS (upper(word)) STORED
  );
  CREATE INDEX thing_due ON planted.thing (due_at) WHERE due_at IS NOT NULL;
  CREATE FUNCTION planted.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
  CREATE TRIGGER thing_stays BEFORE DELETE ON planted.thing FOR EACH ROW EXECUTE FUNCTION planted.refuse();
  CREATE VIEW planted.word AS SELECT word FROM planted.thing;`;

describe('a drift', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await newDatabase();
    dataSource = await connect(database.url, [Thing]);
    await dataSource.query(THING);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const dump = () => dumpSchema((sql) => dataSource.query(sql));

  it('is not seen where there is none', async () => {
    expect(await driftOf(dataSource)).toEqual([]);
    expect(await dump()).toBe(await dump());
  });

  it.each([
    ['a column that no entity has', 'ALTER TABLE planted.thing ADD COLUMN extra text', /DROP COLUMN "extra"/],
    ['a column that is missing', 'ALTER TABLE planted.thing DROP COLUMN due_at', /ADD "due_at"/],
    ['a column of another type', 'ALTER TABLE planted.thing ALTER COLUMN due_at TYPE timestamptz', /"due_at" TYPE/],
    ['a column that must be filled', 'ALTER TABLE planted.thing ALTER COLUMN due_at SET NOT NULL', /"due_at" DROP NOT NULL/],
    ['a table that is missing', 'DROP TABLE planted.thing CASCADE', /CREATE TABLE "planted"."thing"/],
  ])('between entities and tables is seen: %s', async (_what, offence, mending) => {
    await dataSource.query(offence);
    expect((await driftOf(dataSource)).join('\n')).toMatch(mending);
  });

  it.each([
    ['an index that is missing', 'DROP INDEX planted.thing_due'],
    ['an index over other rows', 'DROP INDEX planted.thing_due; CREATE INDEX thing_due ON planted.thing (due_at)'],
    ['a check', "ALTER TABLE planted.thing ADD CHECK (word <> '')"],
    ['a unique constraint that is missing', 'ALTER TABLE planted.thing DROP CONSTRAINT thing_word_key'],
    ['a default', "ALTER TABLE planted.thing ALTER COLUMN word SET DEFAULT ''"],
    [
      'another generation of a column',
      `ALTER TABLE planted.thing DROP COLUMN upper_word;
       ALTER TABLE planted.thing ADD COLUMN upper_word text GENERATED ALWAYS AS (lower(word)) STORED`,
    ],
    [
      'another body of a function',
      'CREATE OR REPLACE FUNCTION planted.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$',
    ],
    ['a trigger that is missing', 'DROP TRIGGER thing_stays ON planted.thing'],
    ['a trigger that is switched off', 'ALTER TABLE planted.thing DISABLE TRIGGER thing_stays'],
    ['another view', 'CREATE OR REPLACE VIEW planted.word AS SELECT lower(word) AS word FROM planted.thing'],
    ['a table', 'CREATE TABLE planted.other (id uuid)'],
    ['a sequence', 'CREATE SEQUENCE planted.number'],
    ['a type', "CREATE TYPE planted.mood AS ENUM ('good')"],
    ['a schema', 'CREATE SCHEMA sown'],
    ['an extension', 'CREATE EXTENSION citext'],
  ])('from schema.sql is seen: %s', async (_what, offence) => {
    const before = await dump();
    await dataSource.query(offence);
    expect(await dump()).not.toBe(before);
  });

  it("in BullMQ's own tables is BullMQ's own business", async () => {
    const before = await dump();
    await dataSource.query('CREATE SCHEMA bullmq; CREATE TABLE bullmq.job (id text)');
    expect(await dump()).toBe(before);
  });
});

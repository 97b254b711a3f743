import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What search goes by. The words of a text stand in the row of the text and are made from it, so that erasing the text erases them. One configuration does
 * for both languages: the Russian one hands words in Latin letters to the English stemmer. Names and references are found by their trigrams.
 */
export class IndexTexts20261123180200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('DROP INDEX casework.message_words');
    await runner.query(
      'ALTER TABLE casework.message ADD COLUMN words tsvector GENERATED ALWAYS AS (casework.words_of(body)) STORED',
    );
    await runner.query('CREATE INDEX message_words ON casework.message USING gin (words)');
    await runner.query(`
      CREATE FUNCTION casework.plain_name(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN translate(lower(name), 'ё', 'е')`);
    await runner.query(`
      CREATE INDEX party_likeness ON casework.party USING gin (casework.plain_name(coalesce(name, organisation)) gin_trgm_ops)
      WHERE role <> 'subject'`);
    await runner.query(`CREATE INDEX case_reference_part ON casework.case USING gin (replace(reference, '-', '') gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.case_reference_part, casework.party_likeness, casework.message_words');
    await runner.query('DROP FUNCTION casework.plain_name(text)');
    await runner.query('ALTER TABLE casework.message DROP COLUMN words');
    await runner.query(
      `CREATE INDEX message_words ON casework.message USING gin (casework.words_of(body)) WHERE kind = 'submission'`,
    );
    await runner.query('DROP EXTENSION pg_trgm');
  }
}

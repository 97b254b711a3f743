import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What probable repeats are found by. The Russian configuration stems English words too. Words are indexed where the text stands, so that
 * erasing the text erases them.
 */
export class IndexLikenesses20261123150200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION casework.words_of(body text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN to_tsvector('pg_catalog.russian', translate(body, 'ёЁ', 'еЕ'))`);
    await runner.query(`
      CREATE FUNCTION casework.phone_digits(phone text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)`);
    await runner.query(
      `CREATE INDEX message_words ON casework.message USING gin (casework.words_of(body)) WHERE kind = 'submission'`,
    );
    await runner.query('CREATE INDEX party_phone ON casework.party (casework.phone_digits(phone)) WHERE phone IS NOT NULL');
    await runner.query('CREATE INDEX party_name ON casework.party (lower(name)) WHERE name IS NOT NULL');
    await runner.query('CREATE INDEX case_place ON casework.case (lower(place)) WHERE place IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.case_place, casework.party_name, casework.party_phone, casework.message_words');
    await runner.query('DROP FUNCTION casework.phone_digits(text)');
    await runner.query('DROP FUNCTION casework.words_of(text)');
  }
}

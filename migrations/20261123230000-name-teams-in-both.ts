import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SHIPPED = ['Everything goes to the front desk', 'Всё — в приёмную'] as const;

/** Teams and routing rules are named in each language. What had one name keeps it in both; what we shipped ourselves gets its own. */
export class NameTeamsInBoth20261123230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.team ADD COLUMN name_en text, ADD COLUMN name_ru text');
    await runner.query(`
      UPDATE identity.team SET name_en = CASE WHEN shipped THEN 'Front desk' ELSE name END, name_ru = CASE WHEN shipped THEN 'Приёмная' ELSE name END
      FROM (SELECT id, code = 'front-desk' AND name IN ('Front desk', 'Приёмная') AS shipped FROM identity.team) known WHERE known.id = team.id`);
    await runner.query(
      'ALTER TABLE identity.team ALTER COLUMN name_en SET NOT NULL, ALTER COLUMN name_ru SET NOT NULL, DROP COLUMN name',
    );
    await runner.query(
      `UPDATE triage.routing_rule SET rule = jsonb_set(rule, '{title}', CASE rule ->> 'title'
         WHEN $1 THEN jsonb_build_object('en', $2::text, 'ru', $3::text) ELSE jsonb_build_object('en', rule -> 'title', 'ru', rule -> 'title') END)
       WHERE jsonb_typeof(rule -> 'title') = 'string'`,
      [SHIPPED.join(' / '), ...SHIPPED],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE triage.routing_rule SET rule = jsonb_set(rule, '{title}', rule -> 'title' -> 'en')
      WHERE jsonb_typeof(rule -> 'title') = 'object'`);
    await runner.query('ALTER TABLE identity.team ADD COLUMN name text');
    await runner.query('UPDATE identity.team SET name = name_en');
    await runner.query('ALTER TABLE identity.team ALTER COLUMN name SET NOT NULL, DROP COLUMN name_en, DROP COLUMN name_ru');
  }
}

import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The program may run as a role that owns no table and so cannot lift what protects one. What needs an owner, counting figures anew, is done by a function
 * on its owner's behalf. Functions behind triggers look nowhere but where PostgreSQL's own things are: whoever calls them cannot put others in their place.
 */
export class LetOthersOwn20261123204200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION reporting.refresh_figures() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.flow_day;
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.duration_week;
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.treatment_month;
      END $$`);
    for (const name of GUARDS) await runner.query(`ALTER FUNCTION casework.${name} SET search_path = pg_catalog, pg_temp`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of GUARDS) await runner.query(`ALTER FUNCTION casework.${name} RESET search_path`);
    await runner.query('DROP FUNCTION reporting.refresh_figures()');
  }
}

const GUARDS = [
  'refuse_change()',
  'refuse_barred_assignee()',
  'refuse_partial_decider()',
  'refuse_partial_reviewer()',
  'refuse_other_stage()',
  'why_no_reviewer(uuid, uuid)',
];

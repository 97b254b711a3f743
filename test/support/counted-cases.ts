import { BodyReader } from '#libs/casework';
import { packInForce } from '#libs/domain/procedure';
import { type PackCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type World } from './world.js';

/** What figures are made of: of each case only the facts that are counted. */
export interface CountedCase {
  readonly times?: number;
  readonly receivedOn: string | null;
  readonly answeredOn: string;
  readonly channel?: string;
  readonly language?: string;
  readonly outcome?: string;
  readonly service?: string;
  readonly late?: boolean;
  readonly supported?: boolean;
  readonly state?: string;
}

/** Answered cases by the hundred, written straight into the tables: nothing but counting is looked at here. */
export async function newCountedCases(world: World, cases: readonly CountedCase[]): Promise<void> {
  const { body } = await world.get(BodyReader).current(world.get(Database));
  const pack = 'own-standard' as PackCode;
  const { version } = packInForce(pack, '2026-01-01' as never);
  for (const one of cases) {
    const { times = 1, receivedOn, answeredOn, channel = 'web', language = 'ru', outcome = 'upheld', late = false } = one;
    await world.rows(WRITE, [
      times,
      receivedOn,
      answeredOn,
      channel,
      language,
      outcome,
      one.service ?? 'general',
      one.state ?? 'closed',
      late,
      one.supported ?? false,
      body.pack,
      version,
    ]);
  }
}

const WRITE = `
  WITH made AS (
    INSERT INTO casework.case (id, reference, pack, pack_version, statutory, state, open, kind, service, channel, identity, language, contact,
      received_at, received_on, answered_on, closed_on, outcome, danger, urgency, restricted, next_because, open_questions, code_generation, marks,
      event_count, last_hash, created_at, stage_ordinal)
    SELECT gen_random_uuid(), gen_random_uuid()::text, $11, $12::date, false, $8, false, 'complaint', $7, $4, 'claimed', $5, 'email',
      $2::date, $2::date, $3::date, $3::date, $6, false, 1, false, '{}', 0, 1, '{}', 0, '', $3::date, 1
    FROM generate_series(1, $1::int)
    RETURNING id
  ), clock AS (
    INSERT INTO casework.clock (id, case_id, code, round, status, started_on, history, due_on, due_at, because, steps, stopped_on, version)
    SELECT gen_random_uuid(), id, 'answer', 1, 'stopped', $3::date - 20, '[]', $3::date - CASE WHEN $9::boolean THEN 1 ELSE 0 END, $3::date, '{}', '[]', $3::date, 1
    FROM made
  )
  INSERT INTO casework.party (id, case_id, role, kind, support_needs)
  SELECT gen_random_uuid(), id, 'complainant', 'person', CASE WHEN $10::boolean THEN ARRAY['largePrint'] ELSE '{}'::text[] END FROM made`;

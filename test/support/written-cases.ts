import { packInForce } from '#libs/domain/procedure';
import { type World } from './world.js';

export interface WrittenCase {
  readonly text: string;
  readonly receivedOn: string;
  readonly service?: string;
  readonly language?: 'ru' | 'en';
  readonly place?: string | null;
  readonly restricted?: boolean;
  readonly rootCause?: string | null;
}

/** Complaints with their texts, by the hundred, written straight into the tables: for what is read out of texts. Answers with their references, in order. */
export async function newWrittenCases(world: World, cases: readonly WrittenCase[]): Promise<string[]> {
  const { version } = packInForce('own-standard', '2026-01-01' as never);
  const rows = cases.map(
    ({ service = 'general', language = 'ru', place = null, restricted = false, rootCause = null, ...one }) => ({
      ...one,
      id: crypto.randomUUID(),
      reference: crypto.randomUUID().slice(0, 18),
      service,
      language,
      place,
      restricted,
      root_cause: rootCause,
      received_on: one.receivedOn,
    }),
  );
  await world.rows(WRITE, [JSON.stringify(rows), version]);
  return rows.map(({ reference }) => reference);
}

const WRITE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS g (id uuid, reference text, text text, received_on date, service text, language text, place text,
      restricted boolean, root_cause text)
  ), made AS (
    INSERT INTO casework.case (id, reference, pack, pack_version, statutory, state, open, kind, service, channel, identity, language, contact,
      received_at, received_on, danger, urgency, restricted, next_because, open_questions, code_generation, marks, event_count, last_hash, created_at, stage_ordinal, place)
    SELECT id, reference, 'own-standard', $2::date, false, 'registered', false, 'complaint', service, 'web', 'claimed', language, 'email',
      received_on, received_on, false, 1, restricted, '{}', 0, 1, '{}', 0, '', received_on, 1, place FROM given
    RETURNING id
  ), point AS (
    INSERT INTO casework.point (id, case_id, ordinal, salt, outcome, root_cause, marks)
    SELECT gen_random_uuid(), id, 1, '', CASE WHEN root_cause IS NULL THEN NULL ELSE 'upheld' END, root_cause, '{}' FROM given WHERE id IN (SELECT id FROM made)
  )
  INSERT INTO casework.message (id, case_id, direction, kind, body, salt, at)
  SELECT gen_random_uuid(), id, 'in', 'submission', text, '', received_on FROM given WHERE id IN (SELECT id FROM made)`;

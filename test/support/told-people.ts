import { type QueryResultRow } from 'pg';
import {
  type CaseId,
  type Clock,
  type Language,
  localDate,
  type MeasureId,
  measureEvent,
  type TeamId,
  type StaffId,
  uuidv7,
} from '#libs/kernel';
import { CHAIN_START } from '#libs/casework';
import { packInForce } from '#libs/domain/procedure';
import { UnitOfWork } from '#libs/platform/database';
import { chain } from '../../libs/features/feedback/measures/change-measure.js';
import { type World } from './world.js';

/** An adopted measure, with the first link of its chain, so that commands go on from it. */
export async function adoptedMeasure(world: World, ownerId: StaffId): Promise<{ id: MeasureId; number: number }> {
  const now = world.clock.now();
  const id = uuidv7<MeasureId>(now);
  const [row] = await world.rows<{ number: number }>(
    `INSERT INTO feedback.measure (id, title_en, title_ru, change_en, change_ru, expected_en, expected_ru, seen_by_en, seen_by_ru, owner_id, due_on,
       state, proposed_on, adopted_on, version, event_count, last_hash, created_at)
     VALUES ($1, 'Ramps are mended', 'Пандусы чинят', 'Each ramp is looked at.', 'Каждый пандус осматривают.', 'Fewer.', 'Меньше.', 'Counting.', 'Счёт.',
       $2, '2027-03-01', 'adopted', '2026-01-01', '2026-01-02', 1, 1, '', $3) RETURNING number`,
    [id, ownerId, now],
  );
  await world.get(UnitOfWork).run(async (tx) => {
    const event = measureEvent('measure.adopted', { on: '2026-01-02' as never }, { kind: 'system' }, now);
    const hash = await chain(tx, { id, eventCount: 0, lastHash: CHAIN_START }, [event]);
    await tx.execute('UPDATE feedback.measure SET last_hash = $2 WHERE id = $1', [id, hash]);
  });
  return { id, number: row!.number };
}

export interface Crowd {
  /** By e-mail, one case each. */
  readonly byMail: number;
  /** With a postal address alone. */
  readonly byPost?: number;
  readonly anonymous?: number;
  readonly optedOut?: number;
}

/** Where rows can be put: a world, or the database of a program that runs by itself. */
export interface Tables {
  readonly clock: Clock;
  rows<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Many people who complained, put there at once and not by any command, and linked to a measure. Every second one writes Russian. */
export async function crowdBehind(
  world: Tables,
  measureId: MeasureId,
  crowd: Crowd,
  teamId: TeamId | null = null,
): Promise<void> {
  const { byMail, byPost = 0, anonymous = 0, optedOut = 0 } = crowd;
  const people = byMail + byPost + anonymous + optedOut;
  const now = world.clock.now();
  const { version } = packInForce('own-standard', localDate(now, 'Europe/Moscow'));
  await world.rows(
    `WITH person AS (
       SELECT n, ('019b0000-0000-7000-8000-' || lpad(to_hex(n + $7::bigint), 12, '0'))::uuid AS id,
         CASE WHEN n <= $1::integer THEN 'email' WHEN n <= $1::integer + $2::integer THEN 'post' WHEN n <= $1::integer + $2::integer + $3::integer THEN 'trackingPage' ELSE 'email' END AS contact
       FROM generate_series(1, $4::integer) AS n
     ), cases AS (
       INSERT INTO casework.case (id, reference, pack, pack_version, statutory, state, open, kind, service, channel, identity, language, contact, received_at,
         received_on, danger, urgency, restricted, next_because, open_questions, code_generation, marks, place, event_count, last_hash, created_at, stage_ordinal, team_id)
       SELECT id, 'T' || lpad(n::text, 9, '0') || $7::bigint, 'own-standard', $9::date, false, 'answered', false, 'complaint', 'general', 'web', 'claimed',
         CASE WHEN n % 2 = 0 THEN 'ru' ELSE 'en' END, contact, $5::timestamptz, $5::timestamptz::date, false, 1, false, '{}', 0, 1, '{}', n || ' Lenin Street', 0, '', $5::timestamptz, 1, $8::uuid
       FROM person RETURNING id
     ), parties AS (
       INSERT INTO casework.party (id, case_id, role, kind, name, email, postal_address, support_needs, wants_news)
       SELECT id, id, 'complainant', 'person', 'Person ' || n, CASE contact WHEN 'email' THEN 'p' || n || '.' || $7::bigint || '@example.org' END,
         CASE contact WHEN 'post' THEN n || ' Post Street' END, '{}', n <= $1::integer + $2::integer + $3::integer
       FROM person WHERE contact <> 'trackingPage' RETURNING id
     )
     INSERT INTO feedback.measure_case (measure_id, case_id, via, linked_at) SELECT $6::uuid, id, 'hand', $5::timestamptz FROM person`,
    [byMail, byPost, anonymous, people, now, measureId, (crowds += 1) * 10_000_000, teamId, version],
  );
}
let crowds = 0;

/** Whom the letters of a measure are to, by language, as the rows say. */
export function noticesBehind(world: World, measureId: MeasureId, kind: string) {
  return world.rows<{ id: string; caseId: CaseId; language: Language; channel: string; state: string; lastError: string | null }>(
    `SELECT id, case_id AS "caseId", language, channel, state, last_error AS "lastError" FROM casework.notice
     WHERE measure_id = $1 AND kind = $2 AND staff_id IS NULL ORDER BY id`,
    [measureId, kind],
  );
}

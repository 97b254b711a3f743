import { type CaseId, civilDate, type CivilDate, type MeasureId, type MeasureState, uuidv7 } from '#libs/kernel';
import { type World } from './world.js';

export interface MeasureMaking {
  readonly title?: string;
  readonly titleRu?: string;
  readonly change?: string;
  readonly changeRu?: string;
  readonly place?: string | null;
  readonly service?: string | null;
  readonly state?: MeasureState;
  /** The day of its latest move; the ones before it were made on the same day. */
  readonly on?: CivilDate;
  readonly dropReason?: string;
  readonly dropReasonRu?: string;
  readonly cases?: readonly CaseId[];
}

/** What is expected, and how it will be seen. */
const WORDS = ['Fewer people fall.', 'Меньше людей падают.', 'By counting complaints.', 'По числу обращений.'];

/** In this order a measure goes; dropped it may be at any time after it was adopted. */
const WAY = ['adopted', 'underWay', 'completed', 'verified'] as const;

/** A row of a measure as it stands in that state, as nobody's command: for what is only shown. Where no Russian words are given they are the English ones. */
export async function shownMeasure(world: World, making: MeasureMaking = {}): Promise<{ id: MeasureId; number: number }> {
  const {
    title = 'A ramp',
    change = 'A ramp is built.',
    dropReason = 'No money.',
    place = null,
    service = null,
    state = 'adopted',
  } = making;
  const { titleRu = title, changeRu = change, dropReasonRu = dropReason } = making;
  const now = world.clock.now();
  const on = making.on ?? civilDate('2026-03-02');
  const id = uuidv7<MeasureId>(now);
  const since = (step: (typeof WAY)[number]) => (isPast(state, step) ? on : null);
  const [row] = await world.rows<{ number: number }>(
    `INSERT INTO feedback.measure (id, title_en, title_ru, change_en, change_ru, expected_en, expected_ru, seen_by_en, seen_by_ru, place, service,
       state, adopted_on, started_on, completed_on, verified_on, dropped_on, drop_reason_en, drop_reason_ru, owner_id, due_on, proposed_on,
       version, event_count, last_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
       coalesce((SELECT id FROM identity.staff ORDER BY id LIMIT 1), $1), $20, $20, 1, 0, '', $21) RETURNING number`,
    [
      ...[id, title, titleRu, change, changeRu, ...WORDS, place, service, state],
      ...[since('adopted'), since('underWay'), since('completed'), since('verified')],
      ...(state === 'dropped' ? [on, dropReason, dropReasonRu] : [null, null, null]),
      ...[on, now],
    ],
  );
  for (const caseId of making.cases ?? []) {
    await world.rows(`INSERT INTO feedback.measure_case VALUES ($1, $2, 'hand', NULL, NULL, $3)`, [id, caseId, now]);
  }
  return { id, number: row!.number };
}

function isPast(state: MeasureState, step: (typeof WAY)[number]): boolean {
  if (state === 'proposed') return false;
  return state === 'dropped' ? step === 'adopted' : WAY.indexOf(state) >= WAY.indexOf(step);
}

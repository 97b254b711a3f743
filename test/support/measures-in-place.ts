import { type MeasureId, uuidv7 } from '#libs/kernel';
import { type World } from './world.js';

export interface MeasureInPlace {
  readonly service?: string | null;
  readonly place?: string | null;
  readonly startedOn?: string | null;
  readonly completedOn?: string | null;
  readonly causes?: readonly string[];
}

/** A measure as it stands, written straight into its tables: for what is counted about measures, not for their life. */
export async function newMeasureInPlace(world: World, measure: MeasureInPlace = {}): Promise<MeasureId> {
  const { service = 'general', place = null, startedOn = null, completedOn = null, causes = [] } = measure;
  const id = uuidv7<MeasureId>(world.clock.now());
  await world.rows(WRITE, [
    id,
    service,
    place,
    completedOn === null ? 'underWay' : 'completed',
    startedOn,
    completedOn,
    world.clock.now(),
  ]);
  for (const cause of causes) {
    await world.rows('INSERT INTO feedback.measure_cause (measure_id, cause) VALUES ($1, $2)', [id, cause]);
  }
  return id;
}

const WRITE = `
  INSERT INTO feedback.measure (id, title_en, title_ru, change_en, change_ru, place, service, owner_id, due_on, expected_en, expected_ru, seen_by_en,
    seen_by_ru, state, proposed_on, started_on, completed_on, version, event_count, last_hash, created_at)
  VALUES ($1, 'The ramp is mended', 'Пандус починен', 'A new ramp', 'Новый пандус', $3, $2, gen_random_uuid(), '2026-12-31', 'Fewer complaints',
    'Меньше жалоб', 'By counting', 'Подсчётом', $4, '2025-01-01', $5, $6, 1, 0, '', $7)`;

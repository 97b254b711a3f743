import { asEntity } from '#libs/casework';
import { DomainError, type MeasureId, type TellingId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Telling } from './telling.entity.js';

/** Behind the lock of its measure. Errors: `telling.unknown`, for one of another measure too. */
export async function tellingOf(tx: Tx, measureId: MeasureId, id: TellingId): Promise<Telling> {
  const [found] = await tx.query<{ telling: Record<string, unknown> }>(
    'SELECT to_json(t) AS telling FROM feedback.telling t WHERE id = $1 AND measure_id = $2',
    [id, measureId],
  );
  if (!found) throw new DomainError('telling.unknown');
  return asEntity<Telling>(found.telling);
}

import { type CivilDate, DomainError, type FieldError, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { wordsHash } from '../change-measure.js';

/** What is written of a measure by whoever proposes or revises it, whole. */
export interface MeasureContent {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly changeEn: string;
  readonly changeRu: string;
  readonly expectedEn: string;
  readonly expectedRu: string;
  readonly seenByEn: string;
  readonly seenByRu: string;
  readonly place: string | null;
  readonly service: ServiceCode | null;
  readonly teamId: TeamId | null;
  readonly ownerId: StaffId;
  readonly dueOn: CivilDate;
  /** Codes of root causes. */
  readonly causes: readonly string[];
}

/** What the ledger says of it. */
export function contentOfEvent(content: MeasureContent) {
  const { service, teamId, ownerId, dueOn, causes } = content;
  return { service, teamId, ownerId, dueOn, causes: [...causes].sort(), wordsHash: hashOf(content) };
}

function hashOf({ titleEn, titleRu, changeEn, changeRu, expectedEn, expectedRu, seenByEn, seenByRu, place }: MeasureContent) {
  return wordsHash([titleEn, titleRu, changeEn, changeRu, expectedEn, expectedRu, seenByEn, seenByRu, place]);
}

/** Errors: `service.unknown`, `team.unknown`, `staff.unknown` for who does not work here any more, `root_cause.unknown`, `date.in_past`. */
export async function assertContent(tx: Tx, content: MeasureContent, today: CivilDate): Promise<void> {
  const { service, teamId, ownerId, causes, dueOn } = content;
  const [known] = await tx.query<{ service: boolean; team: boolean; owner: boolean; causes: number }>(
    `SELECT $1::text IS NULL OR EXISTS (SELECT FROM casework.service WHERE code = $1) AS service,
       $2::uuid IS NULL OR EXISTS (SELECT FROM identity.team WHERE id = $2) AS team,
       EXISTS (SELECT FROM identity.staff WHERE id = $3 AND deactivated_at IS NULL) AS owner,
       (SELECT count(*) FROM casework.root_cause WHERE code = ANY ($4))::integer AS causes`,
    [service, teamId, ownerId, causes],
  );
  const field = (name: string): FieldError[] => [{ field: name, code: 'unknown' }];
  if (!known!.service) throw new DomainError('service.unknown', { service: service ?? '' }, field('service'));
  if (!known!.team) throw new DomainError('team.unknown', {}, field('teamId'));
  if (!known!.owner) throw new DomainError('staff.unknown', {}, field('ownerId'));
  if (known!.causes !== new Set(causes).size) throw new DomainError('root_cause.unknown', {}, field('causes'));
  if (dueOn < today) throw new DomainError('date.in_past', { on: dueOn }, [{ field: 'dueOn', code: 'too_small' }]);
}

import { type OpenCase } from '#libs/casework';
import { type Candidate, type Concerned, type EarlierPart, type Interest, type Managers } from '#libs/domain/independence';
import { type CivilDate, type StaffId } from '#libs/kernel';
import { type Reads } from '#libs/platform/identity';

const PEOPLE_MAX = 20_000;

/** Everybody's part in the earlier stages of the matter. */
export function earlierParts(tx: Reads, row: Pick<OpenCase['row'], 'id' | 'rootId'>): Promise<EarlierPart[]> {
  return tx.query<EarlierPart & Record<string, unknown>>(
    `SELECT a.case_id AS "caseId", a.staff_id AS "staffId", a.role
     FROM casework.case c JOIN casework.participation a ON a.case_id = c.id
     WHERE (c.id = $1 OR c.root_id = $1) AND c.id <> $2 ORDER BY c.stage_ordinal, a.at, a.staff_id LIMIT ${PEOPLE_MAX}`,
    [row.rootId, row.id],
  );
}

export async function managersNow(tx: Reads): Promise<Managers> {
  const rows = await tx.query<{ id: StaffId; manager: StaffId | null }>(
    `SELECT id, manager_id AS manager FROM identity.staff ORDER BY id LIMIT ${PEOPLE_MAX}`,
  );
  return new Map(rows.map(({ id, manager }) => [id, manager]));
}

export function interestsNow(tx: Reads): Promise<Interest[]> {
  return tx.query<Interest & Record<string, unknown>>(
    `SELECT id, staff_id AS "staffId", kind, "of" FROM review.interest WHERE withdrawn_at IS NULL
     ORDER BY declared_at, id LIMIT ${PEOPLE_MAX}`,
  );
}

/** Whom and what the matter is about, by every name it has. */
export async function concernedIn(tx: Reads, { row, parties }: OpenCase): Promise<Concerned> {
  const chain = await tx.query<{ reference: string }>(
    'SELECT reference FROM casework.case WHERE id = $1 OR root_id = $1 ORDER BY stage_ordinal LIMIT 100',
    [row.rootId],
  );
  const bodies = await tx.query<{ en: string; ru: string }>(
    'SELECT name_en AS en, name_ru AS ru FROM casework.external_body WHERE id = ANY ($1::uuid[])',
    [parties.flatMap(({ externalBodyId }) => externalBodyId ?? [])],
  );
  return {
    person: parties.flatMap(({ name, email }) => [name, email].filter((known) => known !== null)),
    organisation: [...parties.flatMap(({ organisation }) => organisation ?? []), ...bodies.flatMap(({ en, ru }) => [en, ru])],
    matter: [row.service, ...chain.map(({ reference }) => reference)],
  };
}

/**
 * Who may be asked to look: every supervisor, and whoever an administrator added. `above`: where it belongs to somebody above those, everybody who
 * handles cases; the rule then takes who stands above. Each with the open second looks they have.
 */
export function poolNow(tx: Reads, today: CivilDate, everybody: boolean): Promise<(Candidate & { name: string })[]> {
  return tx.query<Candidate & { name: string } & Record<string, unknown>>(
    `SELECT s.id AS "staffId", s.name,
       (SELECT count(*)::int FROM casework.case c WHERE c.assignee_id = s.id AND c.open AND c.stage_ordinal > 1) AS load,
       EXISTS (SELECT FROM identity.absence a WHERE a.staff_id = s.id AND $1::date BETWEEN a.from_on AND a.to_on) AS away
     FROM identity.staff s
     WHERE s.deactivated_at IS NULL
       AND EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role IN ('clerk', 'supervisor'))
       AND ($2 OR EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role = 'supervisor')
         OR EXISTS (SELECT FROM review.pool p WHERE p.staff_id = s.id))
     ORDER BY s.id LIMIT ${PEOPLE_MAX}`,
    [today, everybody],
  );
}

import { keptFrom } from '#libs/domain/independence';
import { type CivilDate, type Language, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type OpenCase } from './load-case.js';

/** Somebody who can be told something. */
export interface Recipient {
  readonly staffId: StaffId;
  readonly language: Language;
}

/** Who answers for a case today. Nobody in it is barred from the case, or shut out of it by a restriction. */
export interface CasePeople {
  /** Who works on it: one person, or nobody. */
  readonly inCharge: readonly Recipient[];
  /** The leads of its team. */
  readonly leads: readonly Recipient[];
  /** Supervisors who do not lead its team; of a restricted case its readers too. */
  readonly heads: readonly Recipient[];
}

/** Who answers for an open case. `inCharge`: who works on what is asked about, such as the owner of a remedy; the assignee when left out. */
export type PeopleOfCase = (opened: OpenCase, inCharge?: StaffId | null) => Promise<CasePeople>;

/**
 * Who answers for cases today, each question asked once. Who is away is stood in for by their deputy, and left out without one, unless nobody would
 * be left.
 */
export function peopleOfCases(reads: Pick<Tx, 'query'>, today: CivilDate): PeopleOfCase {
  const asked = new Map<string, Promise<Involved[]>>();
  return async (opened, inCharge = opened.row.assigneeId) => {
    const { row, readers } = opened;
    const question = [inCharge, row.teamId, today, row.restricted ? readers : []];
    const key = JSON.stringify(question);
    const answer = asked.get(key) ?? reads.query<Involved & Record<string, unknown>>(INVOLVED, question);
    asked.set(key, answer);

    const barred = keptFrom(opened.file);
    return whoIsHere(await answer, (staffId) => !barred.includes(staffId) && (!row.restricted || readers.includes(staffId)));
  };
}

/** The same for what is no case, such as a measure: nobody is kept from it. */
export async function peopleInCharge(
  reads: Pick<Tx, 'query'>,
  { inCharge, teamId }: { readonly inCharge: StaffId | null; readonly teamId: TeamId | null },
  today: CivilDate,
): Promise<CasePeople> {
  const involved = await reads.query<Involved & Record<string, unknown>>(INVOLVED, [inCharge, teamId, today, []]);
  return whoIsHere(involved, () => true);
}

function whoIsHere(involved: readonly Involved[], may: (staffId: StaffId) => boolean): CasePeople {
  const present = involved.map((person) => (person.away ? deputyOf(person) : person)).filter((person) => person !== null);
  const here = peopleAmong(present, may);
  return isNobody(here) ? peopleAmong(involved, may) : here;
}

interface Involved extends Recipient {
  readonly inCharge: boolean;
  readonly leads: boolean;
  readonly away: boolean;
  readonly deputyId: StaffId | null;
  readonly deputyLanguage: Language | null;
}

const INVOLVED = `
  WITH involved AS (
    SELECT $1::uuid AS staff_id
    UNION SELECT staff_id FROM identity.membership WHERE team_id = $2 AND lead
    UNION SELECT staff_id FROM identity.staff_role WHERE role = 'supervisor'
    UNION SELECT unnest($4::uuid[])
  )
  SELECT s.id AS "staffId", s.language, s.id IS NOT DISTINCT FROM $1 AS "inCharge", coalesce(m.lead, false) AS leads,
    away.staff_id IS NOT NULL AS away, d.id AS "deputyId", d.language AS "deputyLanguage"
  FROM involved i
  JOIN identity.staff s ON s.id = i.staff_id AND s.deactivated_at IS NULL
  LEFT JOIN identity.membership m ON m.staff_id = s.id AND m.team_id = $2
  LEFT JOIN LATERAL (
    SELECT a.staff_id, a.deputy_id FROM identity.absence a WHERE a.staff_id = s.id AND $3::date BETWEEN a.from_on AND a.to_on
    ORDER BY a.deputy_id IS NULL, a.entered_at DESC LIMIT 1
  ) AS away ON true
  LEFT JOIN identity.staff d ON d.id = away.deputy_id AND d.deactivated_at IS NULL
  ORDER BY s.id LIMIT 1000`;

function deputyOf({ deputyId, deputyLanguage, ...person }: Involved): Involved | null {
  if (deputyId === null || deputyLanguage === null) return null;
  return { ...person, staffId: deputyId, language: deputyLanguage, deputyId: null, deputyLanguage: null };
}

function peopleAmong(involved: readonly Involved[], may: (staffId: StaffId) => boolean): CasePeople {
  const told = involved.filter(({ staffId }) => may(staffId));
  const those = (which: (person: Involved) => boolean): readonly Recipient[] => {
    const chosen = told.filter(which).map(({ staffId, language }) => [staffId, { staffId, language }] as const);
    return [...new Map(chosen).values()]; // a deputy may stand in for several
  };
  return {
    inCharge: those((person) => person.inCharge),
    leads: those((person) => person.leads),
    heads: those((person) => !person.leads && !person.inCharge),
  };
}

function isNobody({ inCharge, leads, heads }: CasePeople): boolean {
  return inCharge.length + leads.length + heads.length === 0;
}

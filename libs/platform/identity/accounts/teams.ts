import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, type StaffId, type TeamId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';

/** What a team is called: each reader sees it in their language. */
export type TeamName = Readonly<Record<Language, string>>;

/** For what has one name alone, such as a word of an imported file. */
export function sameInBoth(name: string): TeamName {
  return { en: name, ru: name };
}

/**
 * The team of this code, made when it is missing; an import makes the teams it lacks.
 * @param name of a team that is made; one that exists keeps its own
 */
export async function ensureTeam(tx: Tx, { code, name }: { code: string; name: TeamName }, now: Date): Promise<TeamId> {
  return (await addTeam(tx, code, name, now)) ?? (await teamByCode(tx, code));
}

async function addTeam(tx: Tx, code: string, name: TeamName, now: Date): Promise<TeamId | null> {
  const [added] = await tx.query<{ id: TeamId }>(
    'INSERT INTO identity.team (id, code, name_en, name_ru, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code) DO NOTHING RETURNING id',
    [uuidv7(now), code, name.en, name.ru, now],
  );
  return added?.id ?? null;
}

/** Errors: `team.unknown`. */
async function teamByCode(tx: Tx, code: string): Promise<TeamId> {
  const [found] = await tx.query<{ id: TeamId }>('SELECT id FROM identity.team WHERE code = $1', [code]);
  if (!found) throw new DomainError('team.unknown', { team: code });
  return found.id;
}

@Injectable()
export class CreateTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `team.code_taken`. */
  execute({ code, name }: { code: string; name: TeamName }): Promise<TeamId> {
    return this.unitOfWork.run(async (tx) => {
      const teamId = await addTeam(tx, code, name, this.clock.now());
      if (teamId === null) throw new DomainError('team.code_taken');
      return teamId;
    });
  }
}

/** Who works in a team, and who leads it: exactly these. */
@Injectable()
export class SetTeamMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `team.unknown`; `staff.unknown` for somebody who is not there, or has left. */
  execute({ teamId, members }: { teamId: TeamId; members: readonly TeamPlace[] }): Promise<void> {
    const staffIds = members.map(({ staffId }) => staffId);
    return this.unitOfWork.run(async (tx) => {
      const [team] = await tx.query('SELECT id FROM identity.team WHERE id = $1 FOR UPDATE', [teamId]);
      if (!team) throw new DomainError('team.unknown');
      const known = await tx.query(
        'SELECT id FROM identity.staff WHERE id = ANY ($1::uuid[]) AND deactivated_at IS NULL ORDER BY id FOR SHARE',
        [staffIds],
      );
      if (known.length !== new Set(staffIds).size) throw new DomainError('staff.unknown');
      await tx.execute(
        `DELETE FROM identity.membership WHERE team_id = $1 AND staff_id <> ALL ($2::uuid[])
            AND staff_id IN (SELECT id FROM identity.staff WHERE deactivated_at IS NULL)`,
        [teamId, staffIds],
      );
      await tx.execute(
        `INSERT INTO identity.membership (staff_id, team_id, lead, since)
         SELECT staff_id, $1, lead, $4 FROM unnest($2::uuid[], $3::boolean[]) AS wanted (staff_id, lead)
         ON CONFLICT (staff_id, team_id) DO UPDATE SET lead = excluded.lead`,
        [teamId, staffIds, members.map(({ lead }) => lead), this.clock.now()],
      );
    });
  }
}

export interface TeamPlace {
  readonly staffId: StaffId;
  readonly lead: boolean;
}

/** The code stays: rules name it. */
@Injectable()
export class RenameTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `team.unknown`. */
  execute({ teamId, name }: { teamId: TeamId; name: TeamName }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const renamed = await tx.execute('UPDATE identity.team SET name_en = $2, name_ru = $3 WHERE id = $1', [
        teamId,
        name.en,
        name.ru,
      ]);
      if (renamed === 0) throw new DomainError('team.unknown');
    });
  }
}

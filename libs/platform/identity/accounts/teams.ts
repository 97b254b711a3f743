import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type TeamId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';

/**
 * The team of this code, made when it is missing; an import makes the teams it lacks.
 * @param name of a team that is made; one that exists keeps its own
 */
export async function ensureTeam(tx: Tx, { code, name }: { code: string; name: string }, now: Date): Promise<TeamId> {
  return (await addTeam(tx, code, name, now)) ?? (await teamByCode(tx, code));
}

async function addTeam(tx: Tx, code: string, name: string, now: Date): Promise<TeamId | null> {
  const [added] = await tx.query<{ id: TeamId }>(
    'INSERT INTO identity.team (id, code, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING RETURNING id',
    [uuidv7(now), code, name, now],
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
  execute({ code, name }: { code: string; name: string }): Promise<TeamId> {
    return this.unitOfWork.run(async (tx) => {
      const teamId = await addTeam(tx, code, name, this.clock.now());
      if (teamId === null) throw new DomainError('team.code_taken');
      return teamId;
    });
  }
}

/** The code stays: rules name it. */
@Injectable()
export class RenameTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `team.unknown`. */
  execute({ teamId, name }: { teamId: TeamId; name: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const renamed = await tx.execute('UPDATE identity.team SET name = $2 WHERE id = $1', [teamId, name]);
      if (renamed === 0) throw new DomainError('team.unknown');
    });
  }
}

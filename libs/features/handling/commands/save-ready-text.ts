import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type TeamId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type ReadyText } from '../ready-text.entity.js';

export interface SaveReadyTextInput extends Pick<ReadyText, 'use' | 'teamId' | 'titleEn' | 'titleRu' | 'textEn' | 'textRu'> {
  /** Null for a new one. */
  readonly textId: string | null;
  readonly by: StaffActor;
}

/** As many as a list that is searched by typing can hold. */
const TEXTS_MAX = 300;

/** Words a ready-made text anew, or makes one. Whoever leads cases does it for their own teams and for everybody; an administrator for any team. */
@Injectable()
export class SaveReadyText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `request.not_found` for a text that is not there; `permission.denied` for a team of others; `team.unknown`; `view.too_many`. */
  execute({ textId, by, ...text }: SaveReadyTextInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (textId !== null) assertMayChange(by, await teamOf(tx, textId));
      assertMayChange(by, text.teamId);
      await checkTeam(tx, text.teamId);
      if (textId === null) await refuseMany(tx);
      const { use, teamId, titleEn, titleRu, textEn, textRu } = text;
      const now = this.clock.now();
      await tx.execute(
        `INSERT INTO handling.ready_text (id, use, team_id, title_en, title_ru, text_en, text_ru, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET use = excluded.use, team_id = excluded.team_id, title_en = excluded.title_en,
           title_ru = excluded.title_ru, text_en = excluded.text_en, text_ru = excluded.text_ru, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at`,
        [textId ?? uuidv7(now), use, teamId, titleEn, titleRu, textEn, textRu, by.staffId, now],
      );
    });
  }
}

/** Takes a text away. What was written with it stays as it was written. */
@Injectable()
export class DropReadyText {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `request.not_found`, `permission.denied` for a team of others. */
  execute({ textId, by }: { readonly textId: string; readonly by: StaffActor }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      assertMayChange(by, await teamOf(tx, textId));
      await tx.execute('DELETE FROM handling.ready_text WHERE id = $1', [textId]);
    });
  }
}

function assertMayChange({ roles, teamIds }: StaffActor, teamId: TeamId | null): void {
  if (teamId !== null && !roles.includes('administrator') && !teamIds.includes(teamId))
    throw new DomainError('permission.denied');
}

async function teamOf(tx: Tx, textId: string): Promise<TeamId | null> {
  const [found] = await tx.query<{ teamId: TeamId | null }>(
    'SELECT team_id AS "teamId" FROM handling.ready_text WHERE id = $1 FOR UPDATE',
    [textId],
  );
  if (!found) throw new DomainError('request.not_found');
  return found.teamId;
}

async function checkTeam(tx: Tx, teamId: TeamId | null): Promise<void> {
  if (teamId === null) return;
  const found = await tx.query('SELECT FROM identity.team WHERE id = $1', [teamId]);
  if (found.length === 0) throw new DomainError('team.unknown');
}

async function refuseMany(tx: Tx): Promise<void> {
  const known = await tx.query('SELECT FROM handling.ready_text LIMIT $1', [TEXTS_MAX]);
  if (known.length >= TEXTS_MAX) throw new DomainError('view.too_many', { max: TEXTS_MAX });
}

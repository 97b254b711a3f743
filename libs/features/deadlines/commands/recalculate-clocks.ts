import { Injectable } from '@nestjs/common';
import { Casework, type OpenCase, raiseBodyVersion } from '#libs/casework';
import { type Recalculation, recalculate } from '#libs/domain/procedure';
import { type CaseId, caseEvent, Clock, type Reference, SYSTEM } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';

/** A clock that moves, or whose date becomes firm or ceases to be. */
export interface MovedClock extends Recalculation {
  readonly reference: Reference;
}

export interface Recalculated {
  /** Cases that were looked at. */
  readonly cases: number;
  readonly clocks: number;
}

export interface RecalculateClocksInput {
  /** Looks and tells, and changes nothing. */
  readonly dryRun: boolean;
  /** What was changed. */
  readonly cause: 'calendar' | 'pack' | 'timeZone';
  readonly each?: (moved: MovedClock) => void;
  readonly progress?: (cases: number) => void;
}

const BATCH_CASES = 500;

/** Counts every open clock anew by the calendars and packs as they are now, and records on each case what came out differently. */
@Injectable()
export class RecalculateClocks {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  async execute({ dryRun, cause, each, progress }: RecalculateClocksInput): Promise<Recalculated> {
    // So that no process goes on counting by what it has read before.
    if (!dryRun) await this.unitOfWork.run((tx) => raiseBodyVersion(tx));
    let [cases, clocks] = [0, 0];
    for await (const batch of this.casework.onClocks(this.db, BATCH_CASES)) {
      for (const seen of batch) {
        const moves = movesOf(seen);
        const moved = dryRun || moves.length === 0 ? moves : await this.record(seen.row.id, cause);
        for (const move of moved) each?.({ reference: seen.row.reference, ...move });
        clocks += moved.length;
      }
      cases += batch.length;
      progress?.(cases);
    }
    return { cases, clocks };
  }

  /** Behind the lock, where the case may have moved on since it was looked at. */
  private record(caseId: CaseId, cause: RecalculateClocksInput['cause']): Promise<readonly Recalculation[]> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, caseId);
      const moves = movesOf(opened);
      const now = this.clock.now();
      const events = moves.map(({ clock, round, from, to }) =>
        caseEvent('clock.recalculated', { clock, round, from, to, cause }, SYSTEM, now),
      );
      if (events.length > 0) await this.casework.record(tx, opened, events);
      return moves;
    });
  }
}

function movesOf({ procedure, file }: OpenCase): readonly Recalculation[] {
  return recalculate(procedure, file);
}

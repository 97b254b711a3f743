import { Injectable } from '@nestjs/common';
import { assertMaySee, caseIdOf, Casework } from '#libs/casework';
import {
  type Actor,
  type ArchiveId,
  type CaseId,
  type CivilDate,
  type DecisionEffect,
  type Outcome,
  type PointId,
  type Reference,
} from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';

/** An archive that was made of the matter up to this case, and when it was sent, if it was. */
export interface ArchiveLine {
  readonly id: ArchiveId;
  /** Of its manifest: whoever got the archive can compare. */
  readonly sha256: string;
  /** Null: on the command line. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly sentOn: CivilDate | null;
}

export interface OutsideFindingLine {
  readonly stage: string;
  readonly pointId: PointId;
  readonly decidedOn: CivilDate;
  readonly outcome: Outcome;
  readonly effect: DecisionEffect;
  readonly rootCause: string | null;
}

/** How a case stands with those outside: its archives, the latest first, and what was decided. */
export interface OutsideStandingOfCase {
  readonly archives: readonly ArchiveLine[];
  readonly findings: readonly OutsideFindingLine[];
}

const LINES_MAX = 50;

/** Whether somebody may know of it is whether they may see the case. */
@Injectable()
export class OutsideStanding {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
  ) {}

  /** Errors: `case.not_found`, `permission.*`. */
  async seenBy(actor: Actor, reference: Reference): Promise<OutsideStandingOfCase> {
    const { id } = await this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
      assertMaySee(actor, opened);
      return opened.row;
    });
    return this.of(id);
  }

  async of(caseId: CaseId): Promise<OutsideStandingOfCase> {
    const [archives, findings] = await Promise.all([
      this.db.query<ArchiveLine & Record<string, unknown>>(ARCHIVES, [caseId, LINES_MAX]),
      this.db.query<OutsideFindingLine & Record<string, unknown>>(FINDINGS, [caseId, LINES_MAX]),
    ]);
    return { archives, findings };
  }
}

const ARCHIVES = `
  SELECT a.id, a.sha256, s.name AS "madeBy", a.made_at AS "madeAt", sent.on AS "sentOn"
  FROM review.archive a LEFT JOIN identity.staff s ON s.id = a.made_by
  LEFT JOIN LATERAL (
    SELECT max(v.body::json -> 'payload' ->> 'on') AS on FROM casework.case_event v
    WHERE v.case_id = a.case_id AND v.type = 'file.sent' AND v.body::json -> 'payload' ->> 'sha256' = a.sha256
  ) sent ON true
  WHERE a.case_id = $1 ORDER BY a.made_at DESC, a.id DESC LIMIT $2`;

const FINDINGS = `
  SELECT f.stage, f.point_id AS "pointId", f.decided_on AS "decidedOn", f.outcome, f.effect, f.root_cause AS "rootCause"
  FROM review.outside_finding f JOIN casework.point p ON p.id = f.point_id
  WHERE f.case_id = $1 ORDER BY f.recorded_at, p.ordinal LIMIT $2`;

import { Injectable } from '@nestjs/common';
import {
  addDays,
  type CaseId,
  type CaseState,
  type CivilDate,
  Clock,
  localDate,
  type Reference,
  type ServiceCode,
} from '#libs/kernel';
import { isSurveyOpen, type FurtherWay, waysFurther } from '#libs/domain/asking';
import { BodyReader } from '#libs/casework';
import { type PackCode, type PackVersion } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { askingSettings } from '../asking-settings.js';

/** Whether a case has something to fill in, and what became of it. Nothing personal: not even what the case is about. */
export interface SurveyStanding {
  readonly reference: Reference;
  readonly service: ServiceCode;
  /** `none`: no answer yet, or the time for it is over. */
  readonly state: 'open' | 'answered' | 'none';
  /** The last day; null where there is nothing to fill in. */
  readonly closesOn: CivilDate | null;
  /** Where who is not content can go. */
  readonly ways: readonly FurtherWay[];
  /** What they asked for on this answer. */
  readonly request: 'waiting' | 'accepted' | 'refused' | null;
}

interface Row extends Record<string, unknown> {
  readonly id: CaseId;
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly state: CaseState;
  readonly answeredOn: CivilDate | null;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly surveyState: 'open' | 'answered' | null;
  readonly request: SurveyStanding['request'];
}

@Injectable()
export class SurveyStandings {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** For whoever has proved that the case is theirs. Null for a case that is not there. */
  async of(reference: Reference): Promise<SurveyStanding | null> {
    const [row] = await this.db.query<Row>(STANDING, [reference]);
    if (!row) return null;
    const { body, procedure } = await this.bodies.current(this.db);
    const settings = await askingSettings(this.db);
    const open = isSurveyOpen(row, settings, localDate(this.clock.now(), body.timeZone));
    return {
      reference: row.reference,
      service: row.service,
      state: row.surveyState === 'answered' ? 'answered' : open ? 'open' : 'none',
      closesOn: open ? addDays(row.answeredOn!, settings.closeAfterDays) : null,
      ways: waysFurther(procedure(row.pack, row.packVersion).pack, row.state),
      request: row.request,
    };
  }
}

const STANDING = `
  SELECT c.id, c.reference, c.service, c.state, c.answered_on AS "answeredOn", c.pack, c.pack_version AS "packVersion",
    s.state AS "surveyState", r.state AS request
  FROM casework.case c
  LEFT JOIN feedback.survey s ON s.case_id = c.id AND s.answered_on = c.answered_on
  LEFT JOIN feedback.further_request r ON r.case_id = c.id AND r.answered_on = c.answered_on
  WHERE c.reference = $1`;

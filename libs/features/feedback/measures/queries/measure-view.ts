import { Injectable } from '@nestjs/common';
import { isOpenMeasure, type MeasureAct, measureActs, takesCases } from '#libs/domain/improvement';
import { asEntity, seeingParameters, visible } from '#libs/casework';
import {
  type CaseState,
  type CivilDate,
  DomainError,
  type LinkedVia,
  type MeasureEventType,
  type Reference,
  type ServiceCode,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor } from '../change-measure.js';
import { type Measure, type Milestone } from '../measure.entity.js';

/** A body has some dozens of these in a measure. */
const MILESTONES_MAX = 200;

/** All of a measure but its cases and its ledger, which are lists of their own. */
export interface MeasureView {
  readonly measure: Measure;
  readonly ownerName: string;
  readonly proposedByName: string | null;
  readonly causes: readonly string[];
  readonly milestones: readonly (Milestone & { readonly settledByName: string | null })[];
  readonly cases: number;
  /** What can be done with it in its state. */
  readonly acts: readonly MeasureAct[];
  readonly mayRevise: boolean;
  readonly takesCases: boolean;
}

export interface LinkedCase {
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly place: string | null;
  readonly receivedOn: CivilDate | null;
  readonly state: CaseState;
  readonly via: LinkedVia;
  readonly linkedAt: Date;
}

/** One thing that happened to a measure. `payload` is as `MeasureEventPayloads` says. */
export interface MeasureStory {
  readonly seq: number;
  readonly type: MeasureEventType;
  readonly at: Date;
  readonly staffId: StaffId | null;
  readonly staffName: string | null;
  readonly payload: Record<string, unknown>;
}

@Injectable()
export class MeasureViews {
  constructor(private readonly database: Database) {}

  /** Errors: `measure.unknown`. */
  async one(number: number): Promise<MeasureView> {
    const [found] = await this.database.query<Row>(MEASURE, [number, MILESTONES_MAX]);
    if (!found) throw new DomainError('measure.unknown');
    const measure = asEntity<Measure>(found.measure);
    const milestones = found.milestones.map((row) => asEntity<MeasureView['milestones'][number]>(row));
    const { ownerName, proposedByName, causes, cases } = found;
    const { state } = measure;
    return {
      measure,
      ownerName,
      proposedByName,
      causes,
      milestones,
      cases,
      acts: measureActs(state),
      mayRevise: isOpenMeasure(state),
      takesCases: takesCases(state),
    };
  }

  /** Those that the asker may see, linked last first. Nothing personal. Errors: `measure.unknown`. */
  async cases(number: number, actor: StaffActor, { limit, cursor }: PageQuery): Promise<Page<LinkedCase>> {
    const [at, id] = decodeCursor(cursor, ['instant', 'uuid']) ?? [null, null];
    const rows = await this.database.query<LinkedCase & { id: string } & Record<string, unknown>>(
      `SELECT c.id, c.reference, c.service, c.place, c.received_on AS "receivedOn", c.state, l.via, l.linked_at AS "linkedAt"
       FROM feedback.measure m JOIN feedback.measure_case l ON l.measure_id = m.id JOIN casework.case c ON c.id = l.case_id
       WHERE m.number = $1 AND ($2::timestamptz IS NULL OR (l.linked_at, c.id) < ($2::timestamptz, $3::uuid)) AND ${visible(4)}
       ORDER BY l.linked_at DESC, c.id DESC LIMIT $7`,
      [number, at, id, ...seeingParameters(actor), limit + 1],
    );
    if (rows.length === 0) await this.assertKnown(number);
    return pageOf(rows, limit, ({ linkedAt, id: caseId }) => [linkedAt.toISOString(), caseId]);
  }

  /** Its ledger, from the first on. Errors: `measure.unknown`. */
  async ledger(number: number, { limit, cursor }: PageQuery): Promise<Page<MeasureStory>> {
    const [after] = decodeCursor(cursor, ['integer']) ?? [0];
    const rows = await this.database.query<MeasureStory & Record<string, unknown>>(
      `${LEDGER} AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
      [number, after, limit + 1],
    );
    if (rows.length === 0) await this.assertKnown(number);
    return pageOf(rows, limit, ({ seq }) => [seq]);
  }

  /** The same from its end: what happened last comes first. Errors: `measure.unknown`. */
  async latest(number: number, { limit, cursor }: PageQuery): Promise<Page<MeasureStory>> {
    const [before] = decodeCursor(cursor, ['integer']) ?? [null];
    const rows = await this.database.query<MeasureStory & Record<string, unknown>>(
      `${LEDGER} AND ($2::integer IS NULL OR e.seq < $2) ORDER BY e.seq DESC LIMIT $3`,
      [number, before, limit + 1],
    );
    if (rows.length === 0) await this.assertKnown(number);
    return pageOf(rows, limit, ({ seq }) => [seq]);
  }

  private async assertKnown(number: number): Promise<void> {
    const known = await this.database.query('SELECT FROM feedback.measure WHERE number = $1', [number]);
    if (known.length === 0) throw new DomainError('measure.unknown');
  }
}

interface Row extends Omit<MeasureView, 'measure' | 'milestones'>, Record<string, unknown> {
  measure: Record<string, unknown>;
  milestones: Record<string, unknown>[];
}

const LEDGER = `
  SELECT e.seq, e.type, e.at, s.id AS "staffId", s.name AS "staffName", e.body::json->'payload' AS payload
  FROM feedback.measure m JOIN feedback.measure_event e ON e.measure_id = m.id
  LEFT JOIN identity.staff s ON s.id = (e.body::json->'actor'->>'staffId')::uuid
  WHERE m.number = $1`;

const MEASURE = `
  SELECT to_json(m) AS measure, o.name AS "ownerName", p.name AS "proposedByName",
    (SELECT coalesce(json_agg(k.cause ORDER BY k.cause), '[]') FROM feedback.measure_cause k WHERE k.measure_id = m.id) AS causes,
    (SELECT coalesce(json_agg(t), '[]') FROM (
      SELECT t.*, s.name AS settled_by_name FROM feedback.milestone t LEFT JOIN identity.staff s ON s.id = t.settled_by
      WHERE t.measure_id = m.id ORDER BY t.due_on, t.id LIMIT $2
    ) t) AS milestones,
    (SELECT count(*) FROM feedback.measure_case l WHERE l.measure_id = m.id)::integer AS cases
  FROM feedback.measure m JOIN identity.staff o ON o.id = m.owner_id LEFT JOIN identity.staff p ON p.id = m.proposed_by
  WHERE m.number = $1`;

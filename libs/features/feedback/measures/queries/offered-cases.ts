import { Injectable } from '@nestjs/common';
import { takesCases } from '#libs/domain/improvement';
import { seeingParameters, visible } from '#libs/casework';
import { DomainError, type MeasureState } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type LinkableCase } from '../case-sources.js';
import { type StaffActor } from '../change-measure.js';

/** Cases that were answered since a measure was proposed, under one of its causes and about its service, and are not linked to it. */
@Injectable()
export class OfferedCases {
  constructor(private readonly database: Database) {}

  /** Those answered last first; none for a measure that takes no cases any more. Errors: `measure.unknown`. */
  async page(number: number, actor: StaffActor, { limit, cursor }: PageQuery): Promise<Page<LinkableCase>> {
    const [measure] = await this.database.query<{ id: string; state: MeasureState }>(
      'SELECT id, state FROM feedback.measure WHERE number = $1',
      [number],
    );
    if (!measure) throw new DomainError('measure.unknown');
    if (!takesCases(measure.state)) return { items: [], next: null };
    const [on, id] = decodeCursor(cursor, ['date', 'uuid']) ?? [null, null];
    const rows = await this.database.query<LinkableCase & { answeredOn: string } & Record<string, unknown>>(
      `SELECT c.id AS "caseId", c.reference, c.service, c.received_on AS "receivedOn", c.place, c.answered_on AS "answeredOn"
       FROM casework.case c JOIN feedback.measure m ON m.id = $1
       WHERE c.answered_on >= m.proposed_on AND (m.service IS NULL OR c.service = m.service) AND c.state <> 'withdrawn'
         AND c.id IN (SELECT p.case_id FROM casework.point p JOIN feedback.measure_cause k ON k.cause = p.root_cause WHERE k.measure_id = m.id)
         AND NOT EXISTS (SELECT FROM feedback.measure_case l WHERE l.case_id = c.id AND l.measure_id = m.id)
         AND ($2::date IS NULL OR (c.answered_on, c.id) < ($2::date, $3::uuid)) AND ${visible(4)}
       ORDER BY c.answered_on DESC, c.id DESC LIMIT $7`,
      [measure.id, on, id, ...seeingParameters(actor), limit + 1],
    );
    return pageOf(rows, limit, ({ answeredOn, caseId }) => [answeredOn, caseId]);
  }
}

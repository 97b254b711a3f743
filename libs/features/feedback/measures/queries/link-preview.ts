import { Injectable } from '@nestjs/common';
import { DomainError, type Reference } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type CaseSource, casesOf, type LinkableCase } from '../case-sources.js';
import { type StaffActor } from '../change-measure.js';

const SHOWN = 20;

/** What linking would do. */
export interface LinkPreview {
  /** Cases of the source that the asker may see. */
  readonly cases: number;
  /** Of these, linked already. */
  readonly linked: number;
  /** References that are nobody's, or of a case that the asker may not see. */
  readonly unknown: readonly Reference[];
  /** The first that would be linked, those received last first. */
  readonly first: readonly LinkableCase[];
}

/** Which cases a source would bring to a measure, counted and shown before they are linked. */
@Injectable()
export class LinkPreviews {
  constructor(private readonly database: Database) {}

  /** Errors: `measure.unknown`. */
  async of(number: number, source: CaseSource, actor: StaffActor): Promise<LinkPreview> {
    const [measure] = await this.database.query<{ id: string }>('SELECT id FROM feedback.measure WHERE number = $1', [number]);
    if (!measure) throw new DomainError('measure.unknown');
    const { where, parameters } = casesOf(source, actor, 2);
    const [counted] = await this.database.query<{ cases: number; linked: number }>(
      `SELECT count(*)::integer AS cases, count(l.case_id)::integer AS linked
       FROM casework.case c LEFT JOIN feedback.measure_case l ON l.case_id = c.id AND l.measure_id = $1 WHERE ${where}`,
      [measure.id, ...parameters],
    );
    const first = await this.database.query<LinkableCase & Record<string, unknown>>(
      `SELECT c.id AS "caseId", c.reference, c.service, c.received_on AS "receivedOn", c.place FROM casework.case c
       WHERE ${where} AND NOT EXISTS (SELECT FROM feedback.measure_case l WHERE l.case_id = c.id AND l.measure_id = $1)
       ORDER BY c.received_on DESC NULLS LAST, c.id DESC LIMIT ${SHOWN}`,
      [measure.id, ...parameters],
    );
    return { ...counted!, unknown: source.by === 'references' ? await this.unknown(source, actor) : [], first };
  }

  private async unknown(source: Extract<CaseSource, { by: 'references' }>, actor: StaffActor): Promise<Reference[]> {
    const { where, parameters } = casesOf(source, actor, 1);
    const known = await this.database.query<{ reference: Reference }>(
      `SELECT c.reference FROM casework.case c WHERE ${where}`,
      parameters,
    );
    const found = new Set(known.map(({ reference }) => reference));
    return source.references.filter((reference) => !found.has(reference));
  }
}

import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type CivilDate, Clock, localDate, type Reference, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';

/** A case that is over, by codes and dates alone: whoever erases people is shown nothing of them. */
export interface KeptCase {
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly title: Readonly<Record<'en' | 'ru', string>>;
  readonly closedOn: CivilDate;
}

/** The same, and whether its people are forgotten already. */
export interface ErasableCase extends Omit<KeptCase, 'closedOn'> {
  /** Null while it is not over: its people cannot be forgotten yet. */
  readonly closedOn: CivilDate | null;
  /** When they were forgotten last; null: they are not. */
  readonly erasedAt: Date | null;
}

/** What is kept with names and words in it, and for how long the body promised to keep it. */
@Injectable()
export class KeptCases {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Cases whose matter ended longer ago than the body keeps it, the oldest first. `years`: for how long that is. */
  async pastKeeping({
    limit,
    cursor,
  }: {
    limit: number;
    cursor: string | undefined;
  }): Promise<Page<KeptCase> & { readonly years: number }> {
    const { body } = await this.bodies.current(this.db);
    const years = body.settings.caseYears;
    const today = localDate(this.clock.now(), body.timeZone);
    const [closedOn = null, id = null] = decodeCursor(cursor, ['text', 'uuid']) ?? [];
    const rows = await this.db.query<KeptCase & { id: string } & Record<string, unknown>>(PAST_KEEPING, [
      today,
      years,
      closedOn,
      id,
      limit + 1,
    ]);
    return { ...pageOf(rows, limit, ({ closedOn, id }) => [closedOn, id]), years };
  }

  /** One case, past its years or not; null when there is none of this number. */
  async one(reference: Reference): Promise<ErasableCase | null> {
    const [found] = await this.db.query<ErasableCase & Record<string, unknown>>(ONE, [reference]);
    return found ?? null;
  }
}

const TITLE = `json_build_object('en', s.title_en, 'ru', s.title_ru) AS title`;
/** Another case of the same matter of which this holds. The years count from the end of its last stage. */
const inMatter = (holds: string) => `EXISTS (SELECT FROM casework.case l
    WHERE (l.id = coalesce(c.root_id, c.id) OR l.root_id = coalesce(c.root_id, c.id)) AND (${holds}))`;
const PAST_KEEPING = `
  SELECT c.id, c.reference, c.service, ${TITLE}, c.closed_on AS "closedOn"
  FROM casework.case c JOIN casework.service s ON s.code = c.service
  WHERE NOT c.open AND c.erased_at IS NULL AND c.closed_on < $1::date - make_interval(years => $2)
    AND NOT ${inMatter('l.open OR l.closed_on IS NULL OR l.closed_on >= $1::date - make_interval(years => $2)')}
    AND ($3::date IS NULL OR (c.closed_on, c.id) > ($3, $4::uuid))
  ORDER BY c.closed_on, c.id LIMIT $5`;
const ONE = `
  SELECT c.reference, c.service, ${TITLE}, CASE WHEN NOT ${inMatter('l.open')} THEN c.closed_on END AS "closedOn", c.erased_at AS "erasedAt"
  FROM casework.case c JOIN casework.service s ON s.code = c.service WHERE c.reference = $1`;

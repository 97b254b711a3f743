import { Injectable } from '@nestjs/common';
import { type BodyId, DomainError } from '#libs/kernel';
import { type ExternalBody, type RootCause } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';

export interface BodiesQuestion {
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Those alone whose name in either language, or whose competence, holds it. */
  readonly text?: string;
}

/** Short lists that staff choose from. */
@Injectable()
export class Directory {
  constructor(private readonly db: Database) {}

  /** Other bodies, those out of use too, by their id, which is the order in which they were added. */
  async bodies({ limit, cursor, text = '' }: BodiesQuestion): Promise<Page<ExternalBody>> {
    const after = decodeCursor(cursor, ['uuid']);
    const rows = await this.db.query<ExternalBody & Record<string, unknown>>(BODIES, [after?.[0] ?? null, limit + 1, text]);
    return pageOf<ExternalBody>(rows, limit, ({ id }) => [id]);
  }

  /** One of them. Errors: `body.unknown`. */
  async body(id: BodyId): Promise<ExternalBody> {
    const [found] = await this.db.query<ExternalBody & Record<string, unknown>>(`${BODY} WHERE id = $1`, [id]);
    if (!found) throw new DomainError('body.unknown');
    return found;
  }

  /** Why what people complain of happened: the codes that a decision may give. */
  rootCauses(): Promise<RootCause[]> {
    return this.db.query<RootCause & Record<string, unknown>>(ROOT_CAUSES);
  }
}

const BODY = `
  SELECT id, name_en AS "nameEn", name_ru AS "nameRu", competence, email, postal_address AS "postalAddress", never_for AS "neverFor", active
  FROM casework.external_body`;
const BODIES = `${BODY}
  WHERE ($1::uuid IS NULL OR id > $1)
    AND ($3 = '' OR strpos(translate(lower(name_ru || E'\\n' || name_en || E'\\n' || competence), 'ё', 'е'), translate(lower($3), 'ё', 'е')) > 0)
  ORDER BY id LIMIT $2`;

const ROOT_CAUSES = `
  SELECT code, title_en AS "titleEn", title_ru AS "titleRu", active FROM casework.root_cause ORDER BY code LIMIT 1000`;

import { Injectable } from '@nestjs/common';
import { type Language, type NoticeKind, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { mailParts } from '../letters/letter-pages.js';
import { LETTER_VARIABLES, type Variable } from '../letters/letter-variables.js';
import { madeUpValues } from '../letters/made-up.js';
import { checkTemplate, fillTemplate } from '../letters/template.js';

export interface TemplateVersion {
  version: number;
  source: string;
  /** Null: it came with the program. */
  authorId: StaffId | null;
  createdAt: Date;
}

export interface TemplateSummary {
  kind: NoticeKind;
  language: Language;
  version: number;
  authorId: StaffId | null;
  createdAt: Date;
}

export interface LetterPreview {
  subject: string;
  text: string;
  html: string;
}

@Injectable()
export class Templates {
  constructor(private readonly database: Database) {}

  /** The texts in use: some forty, one for each kind and language. */
  newest(): Promise<TemplateSummary[]> {
    return this.database.query<TemplateSummary & Record<string, unknown>>(
      `SELECT DISTINCT ON (kind, language) kind, language, version, author_id AS "authorId", created_at AS "createdAt"
       FROM correspondence.template ORDER BY kind, language, version DESC LIMIT 200`,
    );
  }

  /** Every version of one text, the newest first. */
  async versions(kind: NoticeKind, language: Language, { limit, cursor }: PageQuery): Promise<Page<TemplateVersion>> {
    const before = decodeCursor(cursor, ['integer']);
    const rows = await this.database.query<TemplateVersion & Record<string, unknown>>(
      `SELECT version, source, author_id AS "authorId", created_at AS "createdAt" FROM correspondence.template
       WHERE kind = $1 AND language = $2 AND ($3::integer IS NULL OR version < $3) ORDER BY version DESC LIMIT $4`,
      [kind, language, before?.[0] ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ version }) => [version]);
  }

  /** One of them; null when there was none of this number. */
  async version(kind: NoticeKind, language: Language, version: number): Promise<TemplateVersion | null> {
    const [found] = await this.database.query<TemplateVersion & Record<string, unknown>>(
      `SELECT version, source, author_id AS "authorId", created_at AS "createdAt" FROM correspondence.template
       WHERE kind = $1 AND language = $2 AND version = $3`,
      [kind, language, version],
    );
    return found ?? null;
  }

  /** What the author of a text may use. */
  variables(kind: NoticeKind): (Variable & { name: string })[] {
    return Object.entries(LETTER_VARIABLES[kind]).map(([name, variable]) => ({ name, ...variable }));
  }

  /** A letter with made-up values, written from a text that need not be saved. Errors: `template.invalid`. */
  preview(kind: NoticeKind, language: Language, source: string): LetterPreview {
    checkTemplate(kind, source);
    const letter = fillTemplate(kind, language, source, madeUpValues(kind, language));
    return { subject: letter.subject, ...mailParts({ language, ...letter }) };
  }
}

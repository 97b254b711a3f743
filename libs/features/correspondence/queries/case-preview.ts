import { Injectable } from '@nestjs/common';
import { BodyReader, Casework, type Notice, type OpenCase } from '#libs/casework';
import { Clock, DomainError, type Language, mayDo, type NoticeId, type NoticeKind, NOTICES, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { citizenValues } from '../letters/citizen-values.js';
import { mailParts } from '../letters/letter-pages.js';
import { LETTER_VARIABLES, type Value, type Values } from '../letters/letter-variables.js';
import { madeUpValues } from '../letters/made-up.js';
import { checkTemplate, fillTemplate } from '../letters/template.js';
import { type LetterPreview } from './templates.js';

export interface CasePreviewQuestion {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** A text that need not be saved. */
  readonly source: string;
  readonly reference: Reference;
  readonly reader: Reader;
}

export interface CaseLetterPreview extends LetterPreview {
  /** Variables that this case cannot fill, since what the letter tells of has not happened in it. They are made up here. */
  readonly madeUp: readonly string[];
}

/** What stands in place of a letter's own secrets: a preview mints none, and shows none. */
const NO_SECRET = { token: 'example', trackingCode: 'XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX' };
const NO_NOTICE = '00000000-0000-0000-0000-000000000000' as NoticeId;

/** A text filled from a real case, for who may read that case anyway; it leaves a trace in the log of reads like any other look. */
@Injectable()
export class CasePreview {
  private readonly publicUrl: string;

  constructor(
    private readonly database: Database,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  /** Errors: `template.invalid`; `permission.denied` to who may not read cases, or not this one; `case.not_found`. */
  async fill({ kind, language, source, reference, reader }: CasePreviewQuestion): Promise<CaseLetterPreview> {
    checkTemplate(kind, source);
    const { actor } = reader;
    const mayRead = actor.kind === 'staff' && mayDo(actor.roles, 'case.read');
    if (!mayRead || NOTICES[kind].audience !== 'citizen') throw new DomainError('permission.denied', { permission: 'case.read' });

    const opened = await this.casework.look(this.database, reference, { reader, now: this.clock.now() });
    const known = await this.valuesOf(opened, kind, language);
    const lacking = Object.keys(LETTER_VARIABLES[kind]).filter(
      (name) => !LETTER_VARIABLES[kind][name]!.optional && isEmpty(known[name]),
    );
    const invented = madeUpValues(kind, language);
    const values = { ...known, ...Object.fromEntries(lacking.map((name) => [name, invented[name] ?? null])) };
    const letter = fillTemplate(kind, language, source, values);
    return { subject: letter.subject, ...mailParts({ language, ...letter }), madeUp: lacking };
  }

  private async valuesOf(opened: OpenCase, kind: NoticeKind, language: Language): Promise<Values> {
    const { body } = await this.bodies.current(this.database);
    const now = this.clock.now();
    const params = await this.paramsOf(opened, kind);
    const notice = { id: NO_NOTICE, kind, language, channel: opened.row.contact, params, caseId: opened.row.id } as Notice;
    return citizenValues({
      database: this.database,
      notice,
      language,
      opened,
      body,
      missedPack: null,
      unsent: null,
      now,
      publicUrl: this.publicUrl,
      ...NO_SECRET,
    });
  }

  /** Of the latest letter of this kind in the case, when there was one. */
  private async paramsOf({ row }: OpenCase, kind: NoticeKind): Promise<Notice['params']> {
    const [found] = await this.database.query<{ params: Notice['params'] }>(
      `SELECT params FROM casework.notice WHERE case_id = $1 AND kind = $2 AND staff_id IS NULL ORDER BY created_at DESC, id DESC LIMIT 1`,
      [row.id, kind],
    );
    return found?.params ?? {};
  }
}

function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || ('text' in value ? value.text : value.markdown).trim() === '';
}

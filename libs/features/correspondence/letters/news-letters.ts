import { Injectable } from '@nestjs/common';
import {
  type CaseId,
  type ContactChannel,
  Clock,
  DomainError,
  type FanOutId,
  type Language,
  type NoticeId,
  type NoticeKind,
} from '#libs/kernel';
import { type Body, BodyReader, type FanOutWords, newLinkToken } from '#libs/casework';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { type OutgoingMail } from '#libs/platform/mail';
import { link, quote } from './blocks.js';
import { mailParts } from './letter-pages.js';
import { newsValues, TOLD_CASE, type ToldCase } from './news-values.js';
import { fillTemplate } from './template.js';

/** What a letter of a batch is written from: read for all of them at once, with the case that it stands on. */
export interface NewsNotice extends Omit<ToldCase, 'id'> {
  readonly id: NoticeId;
  readonly caseId: CaseId;
  readonly furtherCases: readonly CaseId[] | null;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly channel: ContactChannel;
  readonly name: string | null;
  readonly email: string | null;
  readonly hasPostalAddress: boolean;
}

/** Two letters of one kind and language begin from the same. */
interface Ground {
  readonly version: number;
  readonly source: string;
}

export interface NewsMail {
  readonly mail: OutgoingMail;
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly templateVersion: number;
  /** To be kept before the letter leaves, so that its link opens. */
  readonly tokenHash: string;
}

/** Whether letters of this kind are written here. */
export function isNews(kind: NoticeKind): boolean {
  return kind === 'measureAdopted' || kind === 'measureCompleted' || kind === 'measureVerified' || kind === 'measureDropped';
}

/** Writes many letters of one fan-out. What they say is what `LetterWriter` says of each; the case file is not opened, since they speak of nothing in it. */
@Injectable()
export class NewsLetters {
  private readonly publicUrl: string;

  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  /** The mails to those who have an address; without those that cannot be written, which a person must mend. */
  async write(fanOutId: FanOutId, notices: readonly (NewsNotice & { readonly email: string })[]): Promise<NewsMail[]> {
    if (notices.length === 0) return [];
    const [fanOut] = await this.database.query<{ words: FanOutWords }>('SELECT words FROM casework.fan_out WHERE id = $1', [
      fanOutId,
    ]);
    const { body } = await this.bodies.current(this.database);
    const further = await this.furtherCasesOf(notices);
    const grounds = await this.grounds(notices[0]!.kind);
    return notices.flatMap((notice) => {
      try {
        return [this.mailOf(notice, fanOut!.words, further, grounds.get(notice.language)!, body)];
      } catch (error) {
        if (error instanceof DomainError) return [];
        throw error;
      }
    });
  }

  private mailOf(
    notice: NewsNotice & { readonly email: string },
    words: FanOutWords,
    further: ReadonlyMap<CaseId, ToldCase>,
    { version, source }: Ground,
    body: Body,
  ): NewsMail {
    const { id, caseId, furtherCases, reference, kind, language, name, email } = notice;
    const { token, tokenHash } = newLinkToken();
    const contact = language === 'ru' ? body.contactRu : body.contactEn;
    const told = [{ ...notice, id: caseId }, ...(furtherCases ?? []).flatMap((one) => further.get(one) ?? [])];
    const values = {
      ...newsValues(words[language], told, language, body, this.publicUrl),
      reference: { text: reference },
      bodyName: { text: language === 'ru' ? body.nameRu : body.nameEn },
      name: name === null ? null : { text: name },
      link: link(`${this.publicUrl}/track/${token}`),
      contact: contact.trim() === '' ? null : quote(contact),
    };
    const { subject, markdown } = fillTemplate(kind, language, source, values);
    const mail = {
      id,
      to: { name, address: email },
      subject,
      ...mailParts({ language, subject, markdown }),
      date: this.clock.now(),
    };
    return { mail, noticeId: id, caseId, templateVersion: version, tokenHash };
  }

  private async furtherCasesOf(notices: readonly NewsNotice[]): Promise<ReadonlyMap<CaseId, ToldCase>> {
    const ids = notices.flatMap(({ furtherCases }) => furtherCases ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<ToldCase & Record<string, unknown>>(
      `SELECT c.id, ${TOLD_CASE} FROM casework.case c JOIN casework.service s ON s.code = c.service WHERE c.id = ANY ($1) LIMIT $2`,
      [ids, ids.length],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async grounds(kind: NoticeKind): Promise<ReadonlyMap<Language, Ground>> {
    const rows = await this.database.query<Ground & { language: Language } & Record<string, unknown>>(
      `SELECT DISTINCT ON (language) language, version, source FROM correspondence.template WHERE kind = $1 ORDER BY language, version DESC`,
      [kind],
    );
    return new Map(rows.map((row) => [row.language, row]));
  }
}

import { Injectable } from '@nestjs/common';
import { type CaseId, type Language, type NoticeKind } from '#libs/kernel';
import { BodyReader, type FanOutWords } from '#libs/casework';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { link, quote } from '../letters/blocks.js';
import { toHtml } from '../letters/markdown.js';
import { newsValues, toldCases } from '../letters/news-values.js';
import { STAND_INS } from '../letters/stand-ins.js';
import { fillTemplate } from '../letters/template.js';

export interface NewsSample {
  readonly subject: string;
  /** The body, in which whatever people wrote is escaped. */
  readonly html: string;
}

/** A letter on what was changed as somebody would get it, before anybody has asked that it be sent. It names a case, and nobody in it. */
@Injectable()
export class NewsPreviews {
  private readonly publicUrl: string;

  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  /** `words` and `caseId` as a preview of the telling gives them. Errors: `letter.variable_missing` where the letter could not go. */
  async of(kind: NoticeKind, language: Language, words: FanOutWords, caseId: CaseId): Promise<NewsSample> {
    const { body } = await this.bodies.current(this.database);
    const cases = await toldCases(this.database, [caseId]);
    const contact = language === 'ru' ? body.contactRu : body.contactEn;
    const [template] = await this.database.query<{ source: string }>(
      'SELECT source FROM correspondence.template WHERE kind = $1 AND language = $2 ORDER BY version DESC LIMIT 1',
      [kind, language],
    );
    const values = {
      ...newsValues(words[language], cases, language, body, this.publicUrl),
      reference: { text: cases[0]?.reference ?? '' },
      bodyName: { text: language === 'ru' ? body.nameRu : body.nameEn },
      name: null,
      link: link(`${this.publicUrl}/track/${STAND_INS.token}`),
      contact: contact.trim() === '' ? null : quote(contact),
    };
    const { subject, markdown } = fillTemplate(kind, language, template!.source, values);
    return { subject, html: toHtml(markdown) };
  }
}

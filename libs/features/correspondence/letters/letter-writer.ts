import { Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CivilDate,
  Clock,
  type Language,
  localDate,
  type NoticeKind,
  type Reference,
  type StaffId,
} from '#libs/kernel';
import { packInForce, type Pack, statutoryEffect } from '#libs/domain/procedure';
import {
  type Body,
  BodyReader,
  Casework,
  ContactHashes,
  newLinkToken,
  type Notice,
  type OpenCase,
  TrackingCodes,
} from '#libs/casework';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database, UnitOfWork } from '#libs/platform/database';
import { mintStaffLink, type StaffCard, staffCards, staffLinkUrl } from '#libs/platform/identity';
import { dateValue, link, quote } from './blocks.js';
import { requiredOfAnswer } from './answer-values.js';
import { citizenValues } from './citizen-values.js';
import { type Addressee, addresseeOf, type UnsentWords } from './letter-context.js';
import { packOfService } from './letter-reads.js';
import { type Values } from './letter-variables.js';
import { staffValues } from './staff-values.js';
import { fillTemplate } from './template.js';

/** A letter as it is to be sent. It holds a secret of its own: it is never stored, and written anew for each try. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly markdown: string;
  readonly templateVersion: number;
  readonly to: Addressee;
  /** To be kept before the letter leaves, so that its link opens; null for letters without one. */
  readonly linkTokenHash: string | null;
}

/** What only the person may know: the token of the letter's own link, and the code of the case. */
export interface LetterSecrets {
  readonly token: string;
  readonly trackingCode: string;
}

interface ToldContact extends Record<string, unknown> {
  readonly email: string;
  readonly closesOn: CivilDate;
  readonly title: Readonly<Record<Language, string>>;
}

const CONTACT = `
  SELECT c.email, c.closes_on AS "closesOn", json_build_object('en', s.title_en, 'ru', s.title_ru) AS title
  FROM casework.contact c JOIN casework.service s ON s.code = c.service WHERE c.notice_id = $1`;

/** Turns a notice into words, from the case file as it stands now. */
@Injectable()
export class LetterWriter {
  private readonly publicUrl: string;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly codes: TrackingCodes,
    private readonly hashes: ContactHashes,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  /** Errors: `letter.variable_missing` where the case file lacks something that the letter must say. */
  write(notice: Notice): Promise<Letter> {
    if (notice.subjectKind === 'contact') return this.toContact(notice);
    return notice.staffId === null ? this.toCitizen(notice, notice.caseId!) : this.toStaff(notice, notice.staffId);
  }

  private async toCitizen(notice: Notice, caseId: CaseId): Promise<Letter> {
    const opened = await this.unitOfWork.run((tx) => this.casework.open(tx, caseId)); // nobody looks at it here: no row in the log of reads
    const { token, tokenHash } = newLinkToken();
    const trackingCode = this.codes.codeFor(caseId, opened.row.codeGeneration);
    return { ...(await this.aboutCase(notice, opened, { token, trackingCode })), linkTokenHash: tokenHash };
  }

  /**
   * A letter to the person with these words in the place of its secrets, and, for looking at it beforehand, with what is not written down yet.
   * Errors: `letter.variable_missing`.
   */
  async aboutCase(notice: Notice, opened: OpenCase, secrets: LetterSecrets, unsent: UnsentWords | null = null): Promise<Letter> {
    const { body } = await this.bodies.current(this.database);
    const values = await citizenValues({
      database: this.database,
      notice,
      language: notice.language,
      opened,
      body,
      missedPack: await this.missedPack(opened, body),
      now: this.clock.now(),
      publicUrl: this.publicUrl,
      ...secrets,
      unsent,
    });
    const required = notice.kind === 'answer' ? requiredOfAnswer(opened.procedure.pack) : [];
    const to = addresseeOf(opened.parties, notice.channel === 'post' ? 'postalAddress' : 'email');
    return { ...(await this.filled(notice, values, required)), to, linkTokenHash: null };
  }

  /** To somebody who has no case with us. Errors: an `Error` for one whose address is gone, which is settled already. */
  private async toContact(notice: Notice): Promise<Letter> {
    const [contact] = await this.database.query<ToldContact>(CONTACT, [notice.id]);
    if (!contact) throw new Error('a letter without an address has left already');
    const { body } = await this.bodies.current(this.database);
    const { token, tokenHash } = newLinkToken();
    const says = body[notice.language === 'ru' ? 'contactRu' : 'contactEn'];
    const values = {
      bodyName: { text: body[notice.language === 'ru' ? 'nameRu' : 'nameEn'] },
      service: { text: contact.title[notice.language] },
      survey: link(`${this.publicUrl}/ask/letter/${token}`),
      closesOn: dateValue(notice.language, contact.closesOn),
      decline: link(`${this.publicUrl}/ask/decline/${this.hashes.sealed(contact.email)}`),
      contact: says.trim() === '' ? null : quote(says),
    };
    const to = { name: null, email: contact.email, postalAddress: null };
    return { ...(await this.filled(notice, values, [])), to, linkTokenHash: tokenHash };
  }

  private async toStaff(notice: Notice, staffId: StaffId): Promise<Letter> {
    const [to] = await staffCards(this.database, [staffId]);
    const [account] = await this.database.query<{ login: string }>('SELECT login FROM identity.staff WHERE id = $1', [staffId]);
    const { body } = await this.bodies.current(this.database);
    const values = staffValues({
      notice,
      to: { ...(to as StaffCard), login: account!.login },
      body,
      publicUrl: this.publicUrl,
      reference: await this.referenceOf(notice.caseId),
      accountLink: await this.accountLink(notice.kind, staffId),
    });
    const addressee = { name: to!.name, email: to!.active ? to!.email : null, postalAddress: null };
    return { ...(await this.filled(notice, values, [])), to: addressee, linkTokenHash: null };
  }

  private async filled(notice: Notice, values: Values, required: readonly string[]) {
    const { kind, language } = notice;
    const [template] = await this.database.query<{ version: number; source: string }>(
      'SELECT version, source FROM correspondence.template WHERE kind = $1 AND language = $2 ORDER BY version DESC LIMIT 1',
      [kind, language],
    );
    if (!template) throw new Error(`there is no template for ${kind} in ${language}: the first start was not finished`);
    return { language, templateVersion: template.version, ...fillTemplate(kind, language, template.source, values, required) };
  }

  private async referenceOf(caseId: CaseId | null): Promise<Reference | null> {
    if (caseId === null) return null;
    const [found] = await this.database.query<{ reference: Reference }>('SELECT reference FROM casework.case WHERE id = $1', [
      caseId,
    ]);
    return found!.reference;
  }

  /** The procedure of law for this service, where the way in which the person wrote gave the case no effect under it. */
  private async missedPack({ row }: OpenCase, body: Body): Promise<Pack | null> {
    if (row.statutory || row.importSource !== null) return null;
    const meant = (await packOfService(this.database, row.service)) ?? body.pack;
    if (meant === row.pack) return null;
    const pack = packInForce(meant, row.receivedOn ?? localDate(row.createdAt, body.timeZone));
    if (!pack.effect.statutory || statutoryEffect(pack, row.channel, row.identity).statutory) return null;
    return pack;
  }

  private async accountLink(kind: NoticeKind, staffId: StaffId): Promise<string | null> {
    if (kind !== 'invitation' && kind !== 'passwordReset') return null;
    const token = await this.unitOfWork.run((tx) => mintStaffLink(tx, staffId, kind, this.clock.now()));
    return staffLinkUrl(this.publicUrl, token);
  }
}

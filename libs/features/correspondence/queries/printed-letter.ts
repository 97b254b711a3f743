import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, DomainError, localDate, type NoticeId } from '#libs/kernel';
import {
  asEntity,
  assertMaySee,
  Casework,
  keepLinkToken,
  newLinkToken,
  type Notice,
  type OpenCase,
  TrackingCodes,
} from '#libs/casework';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { printPage } from '../letters/letter-pages.js';
import { LetterWriter } from '../letters/letter-writer.js';
import { type PrintedLetterRow } from '../letters/printed-letter.entity.js';
import { STAND_INS, withSecrets } from '../letters/stand-ins.js';
import { dateInWords } from '../letters/words.js';

type Frozen = Pick<PrintedLetterRow, 'language' | 'subject' | 'markdown' | 'address' | 'datedOn' | 'templateVersion'>;

/**
 * A letter as a page to be printed. The first print freezes it: whatever happens to the case, printed again it says the same. Only its link is minted for
 * each print, as each letter has one of its own.
 */
@Injectable()
export class PrintedLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly letters: LetterWriter,
    private readonly codes: TrackingCodes,
    private readonly clock: Clock,
  ) {}

  /** Errors: `notice.unknown`, `permission.denied`, `permission.restricted`, `letter.variable_missing`. */
  async page(noticeId: NoticeId, reader: Reader): Promise<string> {
    const now = this.clock.now();
    const { notice, opened, kept } = await this.unitOfWork.run((tx) => this.found(tx, noticeId, reader, now));
    const frozen = kept ?? (await this.written(notice, opened, now));
    const { row } = opened;
    const { token, tokenHash } = newLinkToken();
    const letter = await this.unitOfWork.run(async (tx) => {
      await keepLinkToken(tx, { tokenHash, caseId: row.id, noticeId, createdAt: now });
      return kept ?? (await freeze(tx, { ...frozen, noticeId, caseId: row.id, printedAt: now }));
    });
    const markdown = withSecrets(letter.markdown, { token, trackingCode: this.codes.codeFor(row.id, row.codeGeneration) });
    return printPage({ ...letter, markdown, reference: row.reference, date: dateInWords(letter.language, letter.datedOn) });
  }

  private async found(tx: Tx, noticeId: NoticeId, reader: Reader, now: Date) {
    const asked = { text: LETTER_OF_CASE, values: [noticeId] };
    const { text, values } = withReadLog(asked, { kind: 'document', subject: 'case_id' }, reader, now);
    const [found] = await tx.query<{ case_id: CaseId; notice: Record<string, unknown> }>(text, values);
    if (!found) throw new DomainError('notice.unknown');
    const opened = await this.casework.open(tx, found.case_id);
    assertMaySee(reader.actor, opened); // a refusal takes the log's row back with it: nothing was shown
    return { notice: asEntity<Notice>(found.notice), opened, kept: await frozenOf(tx, noticeId) };
  }

  private async written(notice: Notice, opened: OpenCase, now: Date): Promise<Frozen> {
    const { to, ...letter } = await this.letters.aboutCase(notice, opened, STAND_INS);
    const address = [to.name, to.postalAddress].filter((line) => line !== null).join('\n');
    return { ...letter, address, datedOn: localDate(now, opened.procedure.timeZone) };
  }
}

async function frozenOf(tx: Tx, noticeId: NoticeId): Promise<Frozen | null> {
  const [frozen] = await tx.query<Frozen & Record<string, unknown>>(
    `SELECT language, subject, markdown, address, dated_on AS "datedOn", template_version AS "templateVersion"
     FROM correspondence.printed_letter WHERE notice_id = $1`,
    [noticeId],
  );
  return frozen ?? null;
}

/** Two who print at once print what the first of them froze. */
async function freeze(tx: Tx, letter: PrintedLetterRow): Promise<Frozen> {
  const { noticeId, caseId, language, subject, markdown, address, datedOn, templateVersion, printedAt } = letter;
  await tx.execute(
    `INSERT INTO correspondence.printed_letter (notice_id, case_id, language, subject, markdown, address, dated_on, template_version, printed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [noticeId, caseId, language, subject, markdown, address, datedOn, templateVersion, printedAt],
  );
  return (await frozenOf(tx, noticeId)) ?? letter;
}

const LETTER_OF_CASE = `
  SELECT n.case_id, to_json(n) AS notice FROM casework.notice n
  WHERE n.id = $1 AND n.channel = 'post' AND n.staff_id IS NULL AND n.state IN ('printing', 'sent')`;

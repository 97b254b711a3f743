import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, DomainError, localDate, type NoticeId } from '#libs/kernel';
import { asEntity, assertMaySee, Casework, keepLinkToken, type Notice } from '#libs/casework';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { UnitOfWork } from '#libs/platform/database';
import { printPage } from '../letters/letter-pages.js';
import { LetterWriter } from '../letters/letter-writer.js';
import { dateInWords } from '../letters/words.js';

const LETTER_OF_CASE = `
  SELECT n.case_id, to_json(n) AS notice FROM casework.notice n
  WHERE n.id = $1 AND n.channel = 'post' AND n.staff_id IS NULL AND n.state IN ('printing', 'sent')`;

/** A letter as a page to be printed. Each print has a link of its own, as each letter has. */
@Injectable()
export class PrintedLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly letters: LetterWriter,
    private readonly clock: Clock,
  ) {}

  /** Errors: `notice.unknown`, `permission.denied`, `permission.restricted`, `letter.variable_missing`. */
  async page(noticeId: NoticeId, reader: Reader): Promise<string> {
    const now = this.clock.now();
    const { notice, reference, on, caseId } = await this.unitOfWork.run(async (tx) => {
      const { text, values } = withReadLog(
        { text: LETTER_OF_CASE, values: [noticeId] },
        { kind: 'document', subject: 'case_id' },
        reader,
        now,
      );
      const [found] = await tx.query<{ case_id: CaseId; notice: Record<string, unknown> }>(text, values);
      if (!found) throw new DomainError('notice.unknown');
      const opened = await this.casework.open(tx, found.case_id);
      assertMaySee(reader.actor, opened); // a refusal takes the log's row back with it: nothing was shown
      const { reference } = opened.row;
      const on = localDate(now, opened.procedure.timeZone);
      return { notice: asEntity<Notice>(found.notice), reference, on, caseId: found.case_id };
    });
    const letter = await this.letters.write(notice);
    const tokenHash = letter.linkTokenHash!;
    await this.unitOfWork.run((tx) => keepLinkToken(tx, { tokenHash, caseId, noticeId, createdAt: now }));
    const address = [letter.to.name, letter.to.postalAddress].filter((line) => line !== null).join('\n');
    return printPage({ ...letter, reference, address, date: dateInWords(letter.language, on) });
  }
}

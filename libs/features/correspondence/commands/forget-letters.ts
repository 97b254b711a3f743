import { Injectable } from '@nestjs/common';
import { type CaseId, type NoticeId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { MailTransport } from '#libs/platform/mail';

/**
 * The person of a case is forgotten: so are the letters about it that were kept, as printed and as mails in the data folder. Mails that left by a
 * server are out of reach. Doing it again does nothing more.
 */
@Injectable()
export class ForgetLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: MailTransport,
  ) {}

  async execute(caseId: CaseId): Promise<void> {
    const notices = await this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM correspondence.printed_letter WHERE case_id = $1', [caseId]);
      return tx.query<{ id: NoticeId }>('SELECT id FROM casework.notice WHERE case_id = $1', [caseId]);
    });
    for (const { id } of notices) await this.mail.forget(id);
  }
}

import { Injectable } from '@nestjs/common';
import { Casework, type Document, newCaseId, type OpenCase } from '#libs/casework';
import { CITIZEN, Clock, type DocumentId, type Language, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type CaseReceipt, CaseReceipts } from '../case-receipts.js';
import { arrivalOf } from '../drafts/draft-answers.js';
import { lockDraft } from '../drafts/drafts.js';
import { type DraftId } from '../drafts/draft.entity.js';
import { lockBytes } from '../stored-bytes.js';
import { documentAdded } from './attach-documents.js';
import { ReceiveCase } from './receive-case.js';

/** So long whoever sent it can come back to what they were told, on the device they sent it from. */
const RECEIPT_KEPT_HOURS = 24;

export interface SubmitDraftInput {
  readonly token: string;
  /** In which we write to the person. */
  readonly language: Language;
}

/**
 * Makes a case of a form: its answers, and its files, in one commit. Sent twice, by two presses or by a page that was loaded again, it is one case: the
 * second waits behind the lock and gets the first one's receipt.
 */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receiveCase: ReceiveCase,
    private readonly receipts: CaseReceipts,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `form.unknown`, `form.incomplete`, and those of `ReceiveCase`. */
  execute({ token, language }: SubmitDraftInput): Promise<CaseReceipt> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const draft = await lockDraft(tx, token, now);
      if (draft.caseId !== null) return this.receipts.again(await this.receiveCase.again(tx, draft.caseId));

      const arrival = { ...arrivalOf(draft.answers, language), id: newCaseId(now), channel: 'web' as const, receivedAt: now };
      const received = await this.receiveCase.execute(tx, arrival, CITIZEN);
      const opened = await this.withFiles(tx, received.opened, draft.id, now);
      await settle(tx, draft.id, opened, now);
      return this.receipts.first({ ...received, opened });
    });
  }

  /** Nobody takes the bytes away meanwhile: they are held until the commit. */
  private async withFiles(tx: Tx, opened: OpenCase, draftId: DraftId, now: Date): Promise<OpenCase> {
    const documents = await filesOf(tx, draftId, opened, now);
    if (documents.length === 0) return opened;
    await lockBytes(tx, documents);
    const events = documents.map((document) => documentAdded(document, CITIZEN, now));
    return this.casework.record(tx, opened, events, { documents });
  }
}

async function filesOf(tx: Tx, draftId: DraftId, { row }: OpenCase, now: Date): Promise<Document[]> {
  const files = await tx.query<Pick<Document, 'name' | 'mediaType' | 'sizeBytes' | 'sha256' | 'storageKey'>>(
    `DELETE FROM intake.draft_file WHERE draft_id = $1
     RETURNING name, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256, storage_key AS "storageKey"`,
    [draftId],
  );
  const place = { caseId: row.id, state: 'quarantined', direction: 'in', addedBy: null, at: now } as const;
  return files.map((file) => ({ ...file, ...place, id: uuidv7<DocumentId>(now) }));
}

/** The answers stand in the case from now on, and nowhere else. */
async function settle(tx: Tx, draftId: DraftId, { row }: OpenCase, now: Date): Promise<void> {
  const until = new Date(now.getTime() + RECEIPT_KEPT_HOURS * 3_600_000);
  await tx.execute(`UPDATE intake.draft SET case_id = $2, answers = '{}', passed = '{}', expires_at = $3 WHERE id = $1`, [
    draftId,
    row.id,
    until,
  ]);
}

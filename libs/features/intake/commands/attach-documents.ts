import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type Document, type OpenCase, staffIdOf } from '#libs/casework';
import { type Actor, type CaseEvent, type CaseId, caseEvent, type DocumentId, DomainError, uuidv7 } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { type Tx } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { lockBytes } from '../stored-bytes.js';
import { type HandsOver, type TakenFile, withTakenFiles } from '../taken-files.js';

export interface AttachDocumentsInput extends CaseAct {
  /** `in` from the person, `out` for them to see, `internal` for ourselves. A form says it beside the files: it is asked for after they were read. */
  readonly direction: Document['direction'] | (() => Document['direction']);
  readonly files: HandsOver;
}

export type AttachedDocument = Pick<Document, 'id' | 'name' | 'mediaType' | 'sizeBytes' | 'state'>;

/**
 * Puts files into a case. They are received and looked at before the case is locked, and take their place in the storage together with their rows; until
 * they were screened they stand in quarantine.
 */
@Injectable()
export class AttachDocuments {
  constructor(
    private readonly changeCase: ChangeCase,
    private readonly storage: FileStorage,
    private readonly config: Config,
  ) {}

  /** Errors: `document.type_refused`, `document.too_many`, those of `files` and of `ChangeCase`; nothing is attached then. */
  execute({ direction, files, ...act }: AttachDocumentsInput): Promise<AttachedDocument[]> {
    const directionNow = () => (typeof direction === 'function' ? direction() : direction);
    return withTakenFiles(this.storage, files, (taken) => this.attach(act, directionNow(), taken));
  }

  private async attach(act: CaseAct, direction: Document['direction'], taken: readonly TakenFile[]): Promise<AttachedDocument[]> {
    let documents: Document[] = [];
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      await this.assertRoom(tx, opened, staffIdOf(actor) === null, taken.length);
      documents = taken.map((file) => documentRow(file, opened.row.id, direction, staffIdOf(actor), now));
      await lockBytes(tx, documents);
      for (const { received } of taken) await this.storage.keep(received);
      return { events: documents.map((document) => documentAdded(document, actor, now)), rows: { documents } };
    });
    return documents.map(({ id, name, mediaType, sizeBytes, state }) => ({ id, name, mediaType, sizeBytes, state }));
  }

  /** Behind the case's lock. The person's files and ours are counted apart, so that a flood of theirs does not stop our work. */
  private async assertRoom(tx: Tx, { row }: OpenCase, byCitizen: boolean, more: number): Promise<void> {
    const max = this.config.uploadsPerCaseMax;
    const [counted] = await tx.query<{ count: number }>(
      'SELECT count(*) AS count FROM casework.document WHERE case_id = $1 AND (added_by IS NULL) = $2',
      [row.id, byCitizen],
    );
    if (Number(counted!.count) + more > max) throw new DomainError('document.too_many', { max });
  }
}

/** What the ledger holds of a file: what it was, and never how it was called. */
export function documentAdded(
  { id, sha256, sizeBytes, mediaType }: Document,
  actor: Actor,
  at: Date,
): CaseEvent<'document.added'> {
  return caseEvent('document.added', { documentId: id, sha256, sizeBytes, mediaType }, actor, at);
}

function documentRow(
  { received, type, name }: TakenFile,
  caseId: CaseId,
  direction: Document['direction'],
  addedBy: Document['addedBy'],
  at: Date,
): Document {
  const { sha256, sizeBytes, key } = received;
  return {
    id: uuidv7<DocumentId>(at),
    caseId,
    name,
    mediaType: type.mediaType,
    sizeBytes,
    sha256,
    state: 'quarantined',
    storageKey: key,
    direction,
    addedBy,
    at,
  };
}

import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { readable, seeingParameters } from '#libs/casework';
import { type CaseId, Clock, DomainError, type DocumentId, type Reference } from '#libs/kernel';
import { type Reader, type Statement, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { FileStorage } from '#libs/platform/storage';

export interface ServedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly content: Readable;
}

interface Found {
  name: string;
  media_type: string;
  size_bytes: number;
  storage_key: string;
}

/** Gives a document out. Each time leaves a line in the log of reads. Errors: `document.unknown`, `document.not_available`. */
@Injectable()
export class Documents {
  constructor(
    private readonly db: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** For the person whose case it is: never what is for ourselves. */
  forCitizen(caseId: CaseId, id: DocumentId, reader: Reader): Promise<ServedDocument> {
    const conditions = `d.id = $1 AND d.case_id = $2 AND d.direction <> 'internal'`;
    return this.serve({ text: conditions, values: [id, caseId] }, reader);
  }

  /** For staff who may see the case; to others there is no such document. */
  forStaff(reference: Reference, id: DocumentId, staff: StaffActor, reader: Reader): Promise<ServedDocument> {
    const conditions = `d.id = $1 AND c.reference = $2 AND ${readable(3)}`;
    return this.serve({ text: conditions, values: [id, reference, ...seeingParameters(staff)] }, reader);
  }

  private async serve({ text: conditions, values }: Statement, reader: Reader): Promise<ServedDocument> {
    const from = `FROM casework.document d JOIN casework.case c ON c.id = d.case_id WHERE ${conditions}`;
    const served = { text: `SELECT d.id, d.name, d.media_type, d.size_bytes, d.storage_key ${from} AND ${SERVED}`, values };
    const logged = withReadLog(served, { kind: 'document', subject: 'id' }, reader, this.clock.now());
    const [found] = await this.db.query<Found>(logged.text, logged.values);
    if (!found) {
      const exists = await this.db.query(`SELECT 1 ${from}`, values);
      throw new DomainError(exists.length > 0 ? 'document.not_available' : 'document.unknown');
    }
    const { name, media_type: mediaType, size_bytes: sizeBytes, storage_key: key } = found;
    return { name, mediaType, sizeBytes, content: await this.storage.read(key) };
  }
}

/** Not what waits to be screened, was found dangerous, or was erased. */
const SERVED = `d.state IN ('clean', 'unscanned')`;

import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { EraseDocuments } from '../commands/erase-documents.js';

@Injectable()
@HandlesJob('documents.erase')
export class EraseForgottenDocuments implements JobHandler<'documents.erase'> {
  constructor(private readonly eraseDocuments: EraseDocuments) {}

  async handle({ caseId }: JobPayloads['documents.erase']): Promise<void> {
    await this.eraseDocuments.execute(caseId);
  }
}

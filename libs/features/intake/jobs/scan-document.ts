import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ScreenDocument } from '../commands/screen-document.js';

@Injectable()
@HandlesJob('document.scan')
export class ScanDocument implements JobHandler<'document.scan'> {
  constructor(private readonly screenDocument: ScreenDocument) {}

  async handle({ documentId }: JobPayloads['document.scan']): Promise<void> {
    await this.screenDocument.execute(documentId);
  }
}

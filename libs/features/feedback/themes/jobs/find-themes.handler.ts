import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { FindThemes } from '../commands/find-themes.js';

@Injectable()
@HandlesJob('themes.find')
export class FindThemesHandler implements JobHandler<'themes.find'> {
  constructor(private readonly findThemes: FindThemes) {}

  handle({ runId }: JobPayloads['themes.find']): Promise<void> {
    return this.findThemes.execute({ runId });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, type NoticeKind, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { checkTemplate } from '../letters/template.js';

export interface AddTemplateVersionInput {
  kind: NoticeKind;
  language: Language;
  source: string;
  /** The version that the author had before their eyes. */
  basedOn: number;
  authorId: StaffId;
}

/** From now on letters of this kind say something else. Those that were sent name the version they were written from. */
@Injectable()
export class AddTemplateVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `template.invalid`; `draft.changed` when somebody else saved a version meanwhile. */
  async execute({ kind, language, source, basedOn, authorId }: AddTemplateVersionInput): Promise<{ version: number }> {
    checkTemplate(kind, source);
    const version = basedOn + 1;
    await this.unitOfWork.run(async (tx) => {
      const added = await tx.execute(
        `INSERT INTO correspondence.template (kind, language, version, source, author_id, created_at)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE $3::integer - 1 = (SELECT max(version) FROM correspondence.template WHERE kind = $1 AND language = $2)
         ON CONFLICT DO NOTHING`,
        [kind, language, version, source, authorId, this.clock.now()],
      );
      if (added === 0) throw new DomainError('draft.changed');
    });
    return { version };
  }
}

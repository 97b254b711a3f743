import { Injectable } from '@nestjs/common';
import { linkTokenHash, newLinkToken } from '#libs/casework';
import { Clock, DomainError, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type DraftAnswers } from '../drafts/draft-answers.js';
import { type DraftId } from '../drafts/draft.entity.js';

/** So long a form waits for its writer after their last answer. */
export const DRAFT_KEPT_DAYS = 30;

/** What a question was answered with. `null` takes an earlier answer back. */
export type Answer = { readonly [Field in keyof DraftAnswers]?: DraftAnswers[Field] | null };

export interface AnswerDraftInput {
  /** Null begins a new form. */
  readonly token: string | null;
  /** The question that is settled by it, answered or left empty. */
  readonly step: string;
  readonly answer: Answer;
}

/** Keeps one answer of somebody who fills in the form, and begins the form where there is none yet. */
@Injectable()
export class AnswerDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the form's token. Errors: `form.unknown` for a form that was sent, or forgotten since. */
  execute({ token, step, answer }: AnswerDraftInput): Promise<{ token: string }> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const known = token ?? (await begin(tx, now));
      const kept = await tx.execute(KEEP, [linkTokenHash(known), JSON.stringify(answer), step, keptUntil(now), now]);
      if (kept === 0) throw new DomainError('form.unknown');
      return { token: known };
    });
  }
}

async function begin(tx: Tx, now: Date): Promise<string> {
  const { token, tokenHash } = newLinkToken();
  await tx.execute(
    `INSERT INTO intake.draft (id, token_hash, answers, passed, created_at, expires_at) VALUES ($1, $2, '{}', '{}', $3, $4)`,
    [uuidv7<DraftId>(now), tokenHash, now, keptUntil(now)],
  );
  return token;
}

function keptUntil(now: Date): Date {
  const later = Temporal.Instant.fromEpochMilliseconds(now.getTime()).add({ hours: DRAFT_KEPT_DAYS * 24 });
  return new Date(later.epochMilliseconds);
}

const KEEP = `
  UPDATE intake.draft SET answers = jsonb_strip_nulls(answers || $2::jsonb), expires_at = $4,
    passed = CASE WHEN $3 = ANY (passed) THEN passed ELSE passed || $3::text END
  WHERE token_hash = $1 AND case_id IS NULL AND expires_at > $5`;

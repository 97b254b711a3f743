import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, DomainError, type FieldError, localDate, type StaffId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type ApprovedAnswer } from '../approved-answer.entity.js';

export interface ApproveAnswerInput extends Omit<ApprovedAnswer, 'id' | 'approvedBy' | 'approvedAt'> {
  /** Null for a new one. */
  readonly answerId: string | null;
  readonly by: StaffId;
}

/** As many as a list that is read whole can hold. */
const ANSWERS_MAX = 500;

/** A place that is filled from the case or by whoever writes: nobody fills it for those who read the answer before they complain. */
const PLACE = /\{\w+\}|\{\{[^{}]*\}\}/u;

/** Approves the answer to a question that is asked often: a new one, one worded anew, or the same one after another look. */
@Injectable()
export class ApproveAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Errors: `request.not_found` for an answer that is not there; `service.unknown`; `date.in_past` for a review that would be due at once; `view.too_many`;
   * `request.invalid` at a text (`textEn`, `textRu`) that is to be read before a complaint and still has places to fill.
   */
  execute({ answerId, by, ...answer }: ApproveAnswerInput): Promise<void> {
    const { service, titleEn, titleRu, textEn, textRu, source, reviewOn, toldBefore } = answer;
    if (toldBefore) refusePlaces({ textEn, textRu });
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { body } = await this.bodies.current(tx);
      if (reviewOn <= localDate(now, body.timeZone)) {
        throw new DomainError('date.in_past', { on: reviewOn }, [{ field: 'reviewOn', code: 'too_small' }]);
      }
      await refuseUnknown(tx, service);
      if (answerId === null) await refuseMany(tx);
      const written = await tx.execute(answerId === null ? ADD : CHANGE, [
        answerId ?? uuidv7(now),
        ...[service, titleEn, titleRu, textEn, textRu, source, reviewOn, toldBefore, by, now],
      ]);
      if (written === 0) throw new DomainError('request.not_found');
    });
  }
}

/** Takes an answer away. What was written with it stays as it was written. */
@Injectable()
export class DropApprovedAnswer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `request.not_found`. */
  execute({ answerId }: { readonly answerId: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const dropped = await tx.execute('DELETE FROM handling.approved_answer WHERE id = $1', [answerId]);
      if (dropped === 0) throw new DomainError('request.not_found');
    });
  }
}

const ADD = `
  INSERT INTO handling.approved_answer (id, service, title_en, title_ru, text_en, text_ru, source, review_on, told_before, approved_by, approved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const CHANGE = `
  UPDATE handling.approved_answer SET service = $2, title_en = $3, title_ru = $4, text_en = $5, text_ru = $6, source = $7, review_on = $8,
    told_before = $9, approved_by = $10, approved_at = $11
  WHERE id = $1`;

function refusePlaces(texts: Readonly<Record<'textEn' | 'textRu', string>>): void {
  const fields = Object.entries(texts)
    .filter(([, text]) => PLACE.test(text))
    .map(([field]): FieldError => ({ field, code: 'invalid_format' }));
  if (fields.length > 0) throw new DomainError('request.invalid', {}, fields);
}

async function refuseUnknown(tx: Tx, service: string): Promise<void> {
  const known = await tx.query('SELECT FROM casework.service WHERE code = $1', [service]);
  if (known.length === 0) throw new DomainError('service.unknown', { service }, [{ field: 'service', code: 'unknown' }]);
}

async function refuseMany(tx: Tx): Promise<void> {
  const known = await tx.query('SELECT FROM handling.approved_answer LIMIT $1', [ANSWERS_MAX]);
  if (known.length >= ANSWERS_MAX) throw new DomainError('view.too_many', { max: ANSWERS_MAX });
}

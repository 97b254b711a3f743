import { Injectable } from '@nestjs/common';
import { moveService } from '#libs/casework';
import { type Language, type ServiceCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

export interface MoveServiceInput {
  readonly code: ServiceCode;
  /** -1: one place towards the front. */
  readonly by: -1 | 1;
  /** In which the order was seen: services without a place stand by their titles. */
  readonly language: Language;
}

/** Changes the order in which people are offered what they can complain about. */
@Injectable()
export class MoveService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ code, by, language }: MoveServiceInput): Promise<void> {
    return this.unitOfWork.run((tx) => moveService(tx, code, by, language));
  }
}

import { Injectable } from '@nestjs/common';
import { addExternalBody, changeExternalBody, type ExternalBody } from '#libs/casework';
import { type BodyId, Clock, DomainError, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

@Injectable()
export class AddExternalBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(body: Omit<ExternalBody, 'id'>): Promise<BodyId> {
    return this.unitOfWork.run(async (tx) => {
      const id = uuidv7<BodyId>(this.clock.now());
      await addExternalBody(tx, { ...body, id });
      return id;
    });
  }
}

@Injectable()
export class ChangeExternalBody {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `body.unknown`. */
  execute(body: ExternalBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await changeExternalBody(tx, body))) throw new DomainError('body.unknown');
    });
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AskingPlaceId, Clock, DomainError, type ServiceCode, type StaffId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newPlaceCode } from '../place-code.js';

export interface NewPlace {
  readonly service: ServiceCode;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly openedBy: StaffId;
}

/** People who use a service can be asked at a place from now on. */
@Injectable()
export class OpenPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the place's code. Errors: `service.unknown`. */
  execute({ service, nameEn, nameRu, openedBy }: NewPlace): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const code = newPlaceCode(randomBytes(8));
      const opened = await tx.execute(
        `INSERT INTO feedback.asking_place (id, code, service, name_en, name_ru, opened_by, opened_at)
         SELECT $1, $2, s.code, $4, $5, $6, $7 FROM casework.service s WHERE s.code = $3`,
        [uuidv7<AskingPlaceId>(now), code, service, nameEn, nameRu, openedBy, now],
      );
      if (opened === 0) throw new DomainError('service.unknown');
      return code;
    });
  }
}

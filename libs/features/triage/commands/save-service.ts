import { Injectable } from '@nestjs/common';
import { saveService, type ServiceWords } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { requirePack } from '../require-pack.js';

/** Describes what one can complain about. Cases that came before keep their procedure. */
@Injectable()
export class SaveService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `request.invalid` at `pack` for one that this program does not hold. */
  execute(service: ServiceWords): Promise<void> {
    if (service.pack !== null) requirePack(service.pack);
    return this.unitOfWork.run((tx) => saveService(tx, service));
  }
}

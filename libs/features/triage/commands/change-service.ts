import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent, DomainError, type ServiceCode } from '#libs/kernel';

/** Says which service the case is about, and leaves the rest of its classification as it is: for many cases that came in under the wrong one. */
@Injectable()
export class ChangeService {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `service.unknown`; once decided, `case.transition_refused`. */
  execute({ service, ...act }: CaseAct & { readonly service: ServiceCode }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const known = await tx.query('SELECT code FROM casework.service WHERE code = $1 AND active', [service]);
      if (known.length === 0) throw new DomainError('service.unknown');
      const { kind, nativeKind, matter } = opened.row;
      return { events: caseEvent('case.classified', { service, kind, nativeKind, matter }, actor, now) };
    });
  }
}

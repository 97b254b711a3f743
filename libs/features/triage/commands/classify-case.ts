import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent, DomainError, type Kind, type ServiceCode } from '#libs/kernel';

export interface ClassifyCaseInput extends CaseAct {
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
}

/** Says anew, as a whole, what the case is: clocks that hang on the matter are counted anew. The procedure stays the one it was received under. */
@Injectable()
export class ClassifyCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `service.unknown`; `kind.native_unknown` and `matter.unknown` by the pack; once decided, `case.transition_refused`. */
  execute({ service, kind, nativeKind, matter, ...act }: ClassifyCaseInput): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, actor, now }) => {
      const known = await tx.query('SELECT code FROM casework.service WHERE code = $1 AND active', [service]);
      if (known.length === 0) throw new DomainError('service.unknown');
      return { events: caseEvent('case.classified', { service, kind, nativeKind, matter }, actor, now) };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CitizenAccess, type CitizenKey, type ProvenCase } from '#libs/features/intake';
import { type CaseId, DomainError, type Reference } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { isSecure } from '#libs/platform/identity';
import { type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { caseKeyOf } from '../case-key.js';
import { CASE_COOKIE, clearCookie } from '../cookies.js';

/** Lets a browser that holds a key to a case do something with it; any other is asked for reference and code. */
@Injectable()
export class CaseVisits {
  private readonly secure: boolean;

  constructor(
    private readonly access: CitizenAccess,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  /** A key that opens nothing any more, because a new code was sent or the link was revoked, is forgotten. */
  async at<T>(request: FastifyRequest, reply: FastifyReply, work: (key: CitizenKey) => Promise<T>): Promise<T | PageAnswer> {
    const key = caseKeyOf(request);
    if (key === null) return seeOther('/track');
    try {
      return await work(key);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'case.not_found') throw error;
      clearCookie(reply, CASE_COOKIE, this.secure);
      return seeOther('/track');
    }
  }

  /** Errors: `case.not_found`, `rate.limited`. */
  provenFor(key: CitizenKey): Promise<ProvenCase> {
    return this.access.prove(key);
  }

  /** The case that a key opens. Errors: `case.not_found`, `rate.limited`. */
  async caseFor(key: CitizenKey): Promise<CaseId> {
    return (await this.access.prove(key)).id;
  }

  /** The reference of the case that a key opens. Errors: `case.not_found`, `rate.limited`. */
  async referenceFor(key: CitizenKey): Promise<Reference> {
    return (await this.access.prove(key)).reference;
  }
}

import { Injectable } from '@nestjs/common';
import { linkTokenHash, newCaseId, parseReference, TrackingCodes } from '#libs/casework';
import { type CaseId, Clock, DomainError, type Reference } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { TrackingThrottle } from '#libs/platform/identity';

/** What a citizen shows to be let in: the reference with its code, or the token out of the link of one of our letters. */
export interface CitizenKey {
  /** As it was typed; null where the link alone says which case it is. */
  readonly reference: string | null;
  readonly code: string | null;
  readonly linkToken: string | null;
  /** The reference of the case that is meant, where it is another of the same matter: a second look at it, or what it looks at. */
  readonly within?: string | null;
  /** The caller's network address: guessing is slowed by it. */
  readonly address: string;
}

export interface ProvenCase {
  readonly id: CaseId;
  readonly reference: Reference;
}

/** Lets in whoever has a key to a case, to that case alone. */
@Injectable()
export class CitizenAccess {
  constructor(
    private readonly db: Database,
    private readonly codes: TrackingCodes,
    private readonly throttle: TrackingThrottle,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found` for a wrong code, a wrong or revoked link and an unknown reference, alike; `rate.limited`. */
  async prove(key: CitizenKey): Promise<ProvenCase> {
    const guessedAt = (key.reference === null ? null : (parseReference(key.reference) ?? key.reference)) ?? 'a link';
    await this.throttle.check(guessedAt, key.address);
    const proven = key.linkToken === null ? await this.byCode(key) : await this.byLink(key.linkToken, key.reference);
    const meant = proven && (await this.within(proven, key.within ?? null));
    if (meant) return meant;

    await this.throttle.wrong(guessedAt, key.address);
    throw new DomainError('case.not_found');
  }

  /** Whoever may open one case of a matter may open all of them: they are the same person's. */
  private async within(proven: ProvenCase, other: string | null): Promise<ProvenCase | null> {
    const reference = other === null ? proven.reference : parseReference(other);
    if (reference === proven.reference) return proven;
    const [found] = await this.db.query<{ id: CaseId; reference: Reference }>(
      `SELECT c.id, c.reference FROM casework.case c JOIN casework.case p ON p.id = $2
       WHERE c.reference = $1 AND coalesce(c.root_id, c.id) = coalesce(p.root_id, p.id)`,
      [reference ?? '', proven.id],
    );
    return found ?? null;
  }

  /** Takes as long for an unknown reference as for a wrong code. */
  private async byCode({ reference: typed, code }: CitizenKey): Promise<ProvenCase | null> {
    const reference = parseReference(typed ?? '');
    const [found] = await this.db.query<{ id: CaseId; code_generation: number }>(
      'SELECT id, code_generation FROM casework.case WHERE reference = $1',
      [reference ?? ''],
    );
    const right = this.codes.matches(code ?? '', found?.id ?? newCaseId(this.clock.now()), found?.code_generation ?? 1);
    return found && reference && right ? { id: found.id, reference } : null;
  }

  private async byLink(token: string, typed: string | null): Promise<ProvenCase | null> {
    const [found] = await this.db.query<{ id: CaseId; reference: Reference }>(
      `SELECT c.id, c.reference FROM casework.link_token t JOIN casework.case c ON c.id = t.case_id
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL`,
      [linkTokenHash(token)],
    );
    return found && (typed === null || parseReference(typed) === found.reference) ? found : null;
  }
}

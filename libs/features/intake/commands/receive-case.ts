import { Injectable } from '@nestjs/common';
import { BodyReader, Casework, type OpenCase, receivedOn } from '#libs/casework';
import { type Effect, type Pack } from '#libs/domain/procedure';
import { type Actor, type CaseId, Clock, DomainError, type PackCode, type ServiceCode } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Arrival, type ChosenProcedure, chooseProcedure, receiptOf } from '../receipt.js';

export interface ReceivedCase {
  readonly opened: OpenCase;
  /** Null where the case runs on the pack that was meant for it. */
  readonly without: WithoutEffect | null;
}

/** The pack whose effect this way of writing does not have, and the ways that do. */
export interface WithoutEffect {
  readonly meant: Pack;
  readonly effect: Effect;
}

/** How every case comes in that is not imported history: the procedure is chosen, the case written, and where the pack allows it, registered. */
@Injectable()
export class ReceiveCase {
  constructor(
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.received_in_future`, `service.unknown`, `kind.native_unknown`, `matter.unknown`. */
  async execute(tx: Tx, arrival: Arrival, actor: Actor): Promise<ReceivedCase> {
    const now = this.clock.now();
    if (arrival.receivedAt > now)
      throw new DomainError('case.received_in_future', {}, [{ field: 'receivedAt', code: 'in_future' }]);

    const { pack: servicePack, bodyVersion } = await serviceOf(tx, arrival.service);
    const context = await this.bodies.current(tx, bodyVersion);
    const on = receivedOn(arrival.receivedAt, context);
    const chosen = chooseProcedure(servicePack ?? context.body.pack, arrival, on);

    const { facts, event, rows } = receiptOf(arrival, on, chosen, actor, now);
    const procedure = context.procedure(facts.pack, facts.packVersion);
    const opened = await this.casework.receive(tx, facts, procedure, event, rows);
    return { opened, without: withoutEffect(chosen) };
  }

  /** A case that was received before, as it stands now, locked. */
  async again(tx: Tx, caseId: CaseId): Promise<ReceivedCase> {
    const opened = await this.casework.open(tx, caseId);
    const { row } = opened;
    const { pack, bodyVersion } = await serviceOf(tx, row.service);
    const { body } = await this.bodies.current(tx, bodyVersion);
    const described = { channel: row.channel, identity: row.identity, kind: row.kind };
    return { opened, without: withoutEffect(chooseProcedure(pack ?? body.pack, described, row.receivedOn!)) };
  }
}

function withoutEffect({ meant, effect }: ChosenProcedure): WithoutEffect | null {
  return meant && { meant, effect };
}

async function serviceOf(tx: Tx, code: ServiceCode): Promise<{ pack: PackCode | null; bodyVersion: number }> {
  const [found] = await tx.prepared<{ pack: PackCode | null; version: number }>('intake_service', SERVICE, [code]);
  if (!found) throw new DomainError('service.unknown', {}, [{ field: 'service', code: 'unknown' }]);
  return { pack: found.pack, bodyVersion: found.version };
}

const SERVICE = `
  SELECT s.pack, b.version FROM casework.service s CROSS JOIN casework.body b
  WHERE s.code = $1 AND s.active AND s.import_source IS NULL`;

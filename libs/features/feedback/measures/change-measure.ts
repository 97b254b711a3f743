import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { asEntity, BodyReader, chainHash, ledgerText } from '#libs/casework';
import { type Actor, type CivilDate, Clock, DomainError, localDate, type MeasureEvent, type TextHash } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type Measure } from './measure.entity.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

export interface MeasureAct {
  /** What people call it. */
  readonly number: number;
  readonly actor: Actor;
  /** The `version` that the actor had seen; another means that somebody else was quicker. Null: it does not matter. */
  readonly seen?: number | null;
}

export interface MeasureContext {
  readonly tx: Tx;
  readonly measure: Measure;
  readonly actor: Actor;
  readonly now: Date;
  /** The local date of `now` in the body's zone. */
  readonly today: CivilDate;
}

/** What a measure's own row becomes; what is left out stays. */
export type MeasureFacts = Partial<
  Omit<Measure, 'id' | 'number' | 'version' | 'eventCount' | 'lastHash' | 'createdAt' | 'proposedBy' | 'proposedOn'>
>;

export interface MeasureChange {
  readonly events: readonly MeasureEvent[];
  readonly facts?: MeasureFacts;
}

/** How every command on a measure goes: one transaction, the measure locked, what changes, and its ledger. */
@Injectable()
export class ChangeMeasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Nothing is written where there is no event. Errors: `measure.unknown`, `measure.changed`, and what the change refuses. */
  execute({ number, actor, seen }: MeasureAct, change: (context: MeasureContext) => Promise<MeasureChange>): Promise<Measure> {
    return this.unitOfWork.run(async (tx) => {
      const measure = await lockMeasure(tx, number);
      if (seen != null && seen !== measure.version) throw new DomainError('measure.changed');
      const now = this.clock.now();
      const { body } = await this.bodies.current(tx);
      const { events, facts } = await change({ tx, measure, actor, now, today: localDate(now, body.timeZone) });
      return events.length === 0 ? measure : writeMeasure(tx, measure, events, facts);
    });
  }
}

/** Errors: `measure.unknown`. */
async function lockMeasure(tx: Tx, number: number): Promise<Measure> {
  const [found] = await tx.query<{ measure: Record<string, unknown> }>(
    'SELECT to_json(m) AS measure FROM feedback.measure m WHERE number = $1 FOR UPDATE',
    [number],
  );
  if (!found) throw new DomainError('measure.unknown');
  return asEntity<Measure>(found.measure);
}

/** The row of a measure that is locked, as it is from now on, and the links of its chain. */
export async function writeMeasure(
  tx: Tx,
  measure: Measure,
  events: readonly MeasureEvent[],
  facts: MeasureFacts = {},
): Promise<Measure> {
  const lastHash = await chain(tx, measure, events);
  const after: Measure = {
    ...measure,
    ...facts,
    version: measure.version + 1,
    eventCount: measure.eventCount + events.length,
    lastHash,
  };
  const changed = { ...facts, version: after.version, eventCount: after.eventCount, lastHash };
  const columns = Object.keys(changed).map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const assignments = columns.map((column, place) => `${column} = $${place + 2}`).join(', ');
  await tx.execute(`UPDATE feedback.measure SET ${assignments} WHERE id = $1`, [measure.id, ...Object.values(changed)]);
  return after;
}

/** Writes the links after the last one that the measure knows of; gives the hash of the last. */
export async function chain(
  tx: Tx,
  { id, eventCount, lastHash }: Pick<Measure, 'id' | 'eventCount' | 'lastHash'>,
  events: readonly MeasureEvent[],
): Promise<string> {
  let previousHash = lastHash;
  for (const [place, event] of events.entries()) {
    const seq = eventCount + place + 1;
    const body = ledgerText({ measure: id }, seq, event);
    const hash = chainHash(previousHash, body);
    await tx.execute(
      'INSERT INTO feedback.measure_event (measure_id, seq, type, at, body, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, seq, event.type, event.at, body, previousHash, hash],
    );
    previousHash = hash;
  }
  return previousHash;
}

/** Public words as the ledger holds them: proof of what was said, in the order given. */
export function wordsHash(words: readonly (string | null)[]): TextHash {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

import { Injectable } from '@nestjs/common';
import { fanOutProgress, type FanOutProgress } from '#libs/casework';
import { type FanOutId, type StaffId, type TellingId, type TellingMoment } from '#libs/kernel';
import { Database } from '#libs/platform/database';

const TELLINGS_MAX = 100;

/** One telling, and how far it has come. */
export interface TellingView {
  readonly id: TellingId;
  readonly moment: TellingMoment;
  readonly state: 'requested' | 'released' | 'cancelled';
  readonly requestedBy: StaffId | null;
  readonly requestedByName: string | null;
  readonly requestedAt: Date;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
  readonly recipients: number | null;
  readonly digest: string | null;
  /** Null until it is released. */
  readonly progress: FanOutProgress | null;
}

@Injectable()
export class Tellings {
  constructor(private readonly database: Database) {}

  /** Of one measure, in the order in which they were asked for. */
  async of(number: number): Promise<TellingView[]> {
    const rows = await this.database.query<Row>(
      `SELECT t.id, t.moment, t.state, t.requested_by AS "requestedBy", r.name AS "requestedByName", t.requested_at AS "requestedAt",
         s.name AS "settledByName", t.settled_at AS "settledAt", t.recipients, t.digest, t.fan_out_id AS "fanOutId"
       FROM feedback.measure m JOIN feedback.telling t ON t.measure_id = m.id
       LEFT JOIN identity.staff r ON r.id = t.requested_by LEFT JOIN identity.staff s ON s.id = t.settled_by
       WHERE m.number = $1 ORDER BY t.requested_at, t.id LIMIT $2`,
      [number, TELLINGS_MAX],
    );
    const views: TellingView[] = [];
    for (const { fanOutId, ...telling } of rows) {
      views.push({ ...telling, progress: fanOutId === null ? null : await fanOutProgress(this.database, fanOutId) });
    }
    return views;
  }
}

interface Row extends Omit<TellingView, 'progress'>, Record<string, unknown> {
  readonly fanOutId: FanOutId | null;
}

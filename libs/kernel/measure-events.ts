import { type Actor } from './actor.js';
import { type CivilDate } from './civil-date.js';
import { type AlarmKind, type TextHash } from './events.js';
import {
  type AlarmId,
  type CaseId,
  type FanOutId,
  type MilestoneId,
  type ServiceCode,
  type StaffId,
  type TeamId,
  type TellingId,
  type ThemeId,
} from './ids.js';

/** When the people behind a measure are told. */
export const TELLING_MOMENTS = ['adopted', 'completed', 'verified', 'dropped'] as const;
export type TellingMoment = (typeof TELLING_MOMENTS)[number];

/** How cases came to a measure. */
export type LinkedVia = 'hand' | 'theme' | 'cause';

/**
 * Everything that can happen to a measure. Its words are public and stand in its row: the ledger holds the hash of what they were. Of the people who are
 * told it holds how many they were and the digest of their cases.
 */
export interface MeasureEventPayloads {
  'measure.proposed': {
    service: ServiceCode | null;
    teamId: TeamId | null;
    ownerId: StaffId;
    dueOn: CivilDate;
    causes: string[];
    wordsHash: TextHash;
  };
  'measure.revised': {
    service: ServiceCode | null;
    teamId: TeamId | null;
    ownerId: StaffId;
    dueOn: CivilDate;
    causes: string[];
    wordsHash: TextHash;
  };
  'measure.adopted': { on: CivilDate };
  'measure.started': { on: CivilDate };
  'measure.completed': { on: CivilDate };
  'measure.verified': { on: CivilDate; estimateId: string; evidenceHash: TextHash };
  'measure.dropped': { on: CivilDate; reasonHash: TextHash };
  'milestone.added': { milestoneId: MilestoneId; dueOn: CivilDate; wordsHash: TextHash };
  'milestone.settled': { milestoneId: MilestoneId; as: 'done' | 'dropped'; on: CivilDate };
  'cases.linked': { via: LinkedVia; themeId: ThemeId | null; cause: string | null; cases: number; digest: string };
  'case.unlinked': { caseId: CaseId };
  'telling.requested': { tellingId: TellingId; moment: TellingMoment; recipients: number };
  'telling.cancelled': { tellingId: TellingId; moment: TellingMoment };
  'telling.released': { tellingId: TellingId; moment: TellingMoment; fanOutId: FanOutId; recipients: number; digest: string };
  'telling.paused': { tellingId: TellingId };
  'telling.resumed': { tellingId: TellingId };
  'alarm.rung': { alarmId: AlarmId; kind: AlarmKind; milestoneId: MilestoneId | null; level: number };
}
export type MeasureEventType = keyof MeasureEventPayloads;

export type MeasureEvent<T extends MeasureEventType = MeasureEventType> = {
  [Type in T]: { readonly type: Type; readonly at: Date; readonly actor: Actor; readonly payload: MeasureEventPayloads[Type] };
}[T];

/** `measureEvent('measure.adopted', { on }, actor, now)` */
export function measureEvent<T extends MeasureEventType>(
  type: T,
  payload: MeasureEventPayloads[T],
  actor: Actor,
  at: Date,
): MeasureEvent<T> {
  return { type, payload, actor, at };
}

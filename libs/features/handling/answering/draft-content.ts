import {
  type CivilDate,
  type DecisionEffect,
  DomainError,
  type FieldError,
  type Outcome,
  type PointId,
  type RemedyKind,
  type StaffId,
} from '#libs/kernel';
import { type PointDecision } from './point-decision.js';

/** A promise that is being written: any part of it may still be missing. */
export interface DraftRemedy {
  readonly kind: RemedyKind | null;
  readonly description: string;
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate | null;
}

/** What is to be said of one point, as far as it is written. */
export interface DraftPoint {
  readonly pointId: PointId;
  readonly outcome: Outcome | null;
  readonly reasons: string;
  readonly rootCause: string | null;
  /** Of a second look: what it does to the decision. */
  readonly effect?: DecisionEffect | null;
  readonly remedies: readonly DraftRemedy[];
}

/** Shorter reasons are none. Characters. */
export const REASONS_MIN = 20;
export const DESCRIPTION_MIN = 3;

/** A promise of which nothing is written is none. */
export function isBlank({ kind, description, dueOn }: DraftRemedy): boolean {
  return kind === null && description.trim() === '' && dueOn === null;
}

/**
 * The draft as a decision that can be issued.
 * Errors: `request.invalid` with each field that is too short or missing, such as `points.0.remedies.1.dueOn`.
 */
export function decisionOf(points: readonly DraftPoint[]): PointDecision[] {
  const fields = points.flatMap((point, place) => fieldErrors(point, `points.${place}`));
  if (fields.length > 0) throw new DomainError('request.invalid', {}, fields);
  return points.map(({ outcome, remedies, reasons, ...point }) => ({
    ...point,
    reasons: reasons.trim(),
    outcome: outcome!,
    remedies: written(remedies).map(({ kind, description, ownerId, dueOn }) => {
      return { kind: kind!, description: description.trim(), ownerId, dueOn: dueOn! };
    }),
  }));
}

function fieldErrors({ outcome, reasons, remedies }: DraftPoint, at: string): FieldError[] {
  return [
    ...missing(outcome === null, `${at}.outcome`),
    ...tooShort(reasons, REASONS_MIN, `${at}.reasons`),
    ...remedies.flatMap((remedy, place) => {
      if (isBlank(remedy)) return [];
      const field = `${at}.remedies.${place}`;
      return [
        ...missing(remedy.kind === null, `${field}.kind`),
        ...tooShort(remedy.description, DESCRIPTION_MIN, `${field}.description`),
        ...missing(remedy.dueOn === null, `${field}.dueOn`),
      ];
    }),
  ];
}

function written(remedies: readonly DraftRemedy[]): readonly DraftRemedy[] {
  return remedies.filter((remedy) => !isBlank(remedy));
}

function missing(is: boolean, field: string): FieldError[] {
  return is ? [{ field, code: 'required' }] : [];
}

function tooShort(text: string, min: number, field: string): FieldError[] {
  if (text.trim() === '') return [{ field, code: 'required' }];
  return text.trim().length < min ? [{ field, code: 'too_short', params: { min } }] : [];
}

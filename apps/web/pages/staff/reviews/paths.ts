import { type Reference, type ReviewRequestId } from '#libs/kernel';
import { casePath } from '../case/section.js';

/** The pages about who looks again at a decision, and about what was asked for. */
export const REVIEWS = '/staff/reviews';
export const REVERSALS = '/staff/reversals';

export function requestPath(reference: Reference, id: ReviewRequestId): string {
  return `${casePath(reference)}/review-requests/${id}`;
}

export function reviewerPath(reference: Reference): string {
  return `${casePath(reference)}/reviewer`;
}

export function recusalPath(reference: Reference): string {
  return `${casePath(reference)}/recusal`;
}

export function challengePath(reference: Reference): string {
  return `${casePath(reference)}/challenge`;
}

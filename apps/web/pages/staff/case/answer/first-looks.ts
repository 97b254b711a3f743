import { Injectable } from '@nestjs/common';
import { type AskLine, ReviewRequests } from '#libs/features/review';
import { type PointId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { attempt } from '../../../shared/form-errors.js';
import { type CaseView, CaseViews } from '../case-view.js';

/** What a second look looks at: the case before, and what was asked about it. */
export interface FirstLook {
  readonly view: CaseView;
  readonly ask: AskLine;
}

@Injectable()
export class FirstLooks {
  constructor(
    private readonly views: CaseViews,
    private readonly requests: ReviewRequests,
  ) {}

  /** Null for a case that is no second look, and where the reader may not see the case before. Leaves a line in the log of reads of that case. */
  async of({ file, page, actor }: CaseView, reader: Reader): Promise<FirstLook | null> {
    const ask = await this.requests.ofReview(file.id);
    if (ask === null) return null;
    const { value: view } = await attempt(() => this.views.of(ask.reference, { page, actor, reader }));
    return view && { view, ask };
  }
}

/** Which point of the case before became this one of the second look. */
export function firstPointOf({ ask }: FirstLook, { file }: CaseView, pointId: PointId): PointId | null {
  const ordinal = file.points.find(({ id }) => id === pointId)?.ordinal ?? 0;
  return ask.points[ordinal - 1] ?? null;
}

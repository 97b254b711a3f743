import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase, salted } from '#libs/casework';
import { caseEvent, type PointId, uuidv7 } from '#libs/kernel';

/** One more question within the case: it gets an outcome of its own. */
@Injectable()
export class AddPoint {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ text, ...act }: CaseAct & { text: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => {
      const body = salted(text);
      const point = {
        id: uuidv7<PointId>(now),
        caseId: opened.row.id,
        ordinal: opened.points.length + 1,
        text: body.text,
        wanted: null,
        happened: null,
        salt: body.salt,
        outcome: null,
        nativeOutcome: null,
        rootCause: null,
        effect: null,
        category: null,
        marks: [],
      };
      const event = caseEvent('point.added', { pointId: point.id, textHash: body.hash }, actor, now);
      return { events: event, rows: { points: [point] } };
    });
  }
}

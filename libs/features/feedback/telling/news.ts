import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';
import { type FanOutWords, type RecipientsQuestion } from '#libs/casework';
import { type CivilDate, type MeasureId, type NoticeKind, type TellingMoment } from '#libs/kernel';
import { type Measure } from '../measures/measure.entity.js';

export const NOTICE_OF: Readonly<Record<TellingMoment, NoticeKind>> = {
  adopted: 'measureAdopted',
  completed: 'measureCompleted',
  verified: 'measureVerified',
  dropped: 'measureDropped',
};

/** Whom a moment of a measure concerns: each person behind its cases, with one letter for all their cases. */
export function audienceOf(measureId: MeasureId, moment: TellingMoment): RecipientsQuestion {
  return {
    kind: NOTICE_OF[moment],
    subject: { kind: 'measure', measureId },
    wants: 'news',
    together: true,
    cases: {
      text: `SELECT case_id, '{}'::jsonb AS params FROM feedback.measure_case WHERE measure_id = $1`,
      values: [measureId],
    },
  };
}

/** What everybody is told, as the measure stands now. `people`: all who are behind it; so few that somebody could be known by the number are not counted aloud. */
export function newsOf(measure: Measure, moment: TellingMoment, people: number): FanOutWords {
  const on = dayOf(measure, moment) ?? measure.proposedOn;
  const common = {
    number: String(measure.number),
    on,
    dueOn: measure.dueOn,
    ...(people >= PEOPLE_SHOWN_MIN && { others: String(people - 1) }),
  };
  const { titleEn, titleRu, changeEn, changeRu, dropReasonEn, dropReasonRu, evidenceEn, evidenceRu } = measure;
  const said = (title: string, change: string, reason: string | null, evidence: string | null) => ({
    ...common,
    title,
    change,
    ...(reason !== null && { reason }),
    ...(evidence !== null && { evidence }),
  });
  return { en: said(titleEn, changeEn, dropReasonEn, evidenceEn), ru: said(titleRu, changeRu, dropReasonRu, evidenceRu) };
}

function dayOf({ adoptedOn, completedOn, verifiedOn, droppedOn }: Measure, moment: TellingMoment): CivilDate | null {
  return { adopted: adoptedOn, completed: completedOn, verified: verifiedOn, dropped: droppedOn }[moment];
}

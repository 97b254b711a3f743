import { type DraftPoint, type DraftRemedy, goneDays, isBlank, type StaffCase } from '#libs/features/handling';
import {
  type CivilDate,
  DECISION_EFFECTS,
  type FieldError,
  OUTCOMES,
  type PointId,
  REMEDY_KINDS,
  type StaffId,
} from '#libs/kernel';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { dayOf, dayParts } from '../acts/field.js';

/** What a promise is written as: the day may be half typed. */
export interface RemedyForm extends Omit<DraftRemedy, 'dueOn'> {
  readonly day: readonly [string, string, string];
}

export interface PointForm extends Omit<DraftPoint, 'remedies'> {
  readonly remedies: readonly RemedyForm[];
}

/** The draft as its form shows it. */
export interface DraftForm {
  /** The version on which it stands; 0 for the first. */
  readonly basedOn: number;
  readonly points: readonly PointForm[];
}

const POINTS_MAX = 100;
const REMEDIES_MAX = 20;
const EMPTY: RemedyForm = { kind: null, description: '', ownerId: null, day: ['', '', ''] };

/** The draft as it was saved last, with a place for each point of the case and one for a first promise. */
export function formOf({ points, draft }: Pick<StaffCase, 'points' | 'draft'>): DraftForm {
  return {
    basedOn: draft?.version ?? 0,
    points: points.map(({ id }) => {
      const saved = draft?.content.points.find(({ pointId }) => pointId === id);
      const remedies = (saved?.remedies ?? []).map(remedyForm);
      const text = { outcome: saved?.outcome ?? null, reasons: saved?.reasons ?? '', rootCause: saved?.rootCause ?? null };
      const effect = saved?.effect ?? null;
      return { pointId: id, ...text, effect, remedies: remedies.length === 0 ? [EMPTY] : remedies };
    }),
  };
}

/** The draft as a browser sent it: each point by its id, so that the case need not be read for it. `add` names a point that gets one more promise. */
export function sentForm(sent: Sent): DraftForm {
  const places = Array.from({ length: POINTS_MAX }, (_, place) => place).filter((place) => `points.${place}.id` in sent);
  return {
    basedOn: Number(textOf(sent, 'basedOn')) || 0,
    points: places.map((place) => {
      const at = `points.${place}`;
      const remedies = sentRemedies(sent, at);
      return {
        pointId: textOf(sent, `${at}.id`) as PointId,
        outcome: oneOf(OUTCOMES, textOf(sent, `${at}.outcome`)),
        reasons: textOf(sent, `${at}.reasons`).replaceAll('\r\n', '\n'),
        rootCause: textOf(sent, `${at}.rootCause`) || null,
        effect: oneOf(DECISION_EFFECTS, textOf(sent, `${at}.effect`)),
        remedies: textOf(sent, 'add') === String(place) ? [...remedies, EMPTY] : remedies,
      };
    }),
  };
}

function sentRemedies(sent: Sent, at: string): RemedyForm[] {
  const places = Array.from({ length: REMEDIES_MAX }, (_, place) => `${at}.remedies.${place}`);
  const known = places.filter((place) => `${place}.description` in sent);
  return known.map((place) => ({
    kind: oneOf(REMEDY_KINDS, textOf(sent, `${place}.kind`)),
    description: textOf(sent, `${place}.description`),
    ownerId: (textOf(sent, `${place}.ownerId`) || null) as StaffId | null,
    day: dayParts(sent, `${place}.dueOn`),
  }));
}

/** What is saved: promises of which nothing is written are left out; a day that is none is no day. */
export function draftPoints({ points }: DraftForm): DraftPoint[] {
  return points.map((point) => ({
    ...point,
    remedies: point.remedies.map(({ day, ...remedy }) => ({ ...remedy, dueOn: dayOf(day) })).filter((remedy) => !isBlank(remedy)),
  }));
}

/** What is wrong with the days of promises, each by the name of its field: typed and none, or gone by already. */
export function wrongDays({ points }: DraftForm, today: CivilDate): FieldError[] {
  const none = points.flatMap(({ remedies }, point) =>
    remedies.flatMap(({ day }, place): FieldError[] => {
      const typed = day.some((part) => part !== '');
      return typed && dayOf(day) === null ? [{ field: `points.${point}.remedies.${place}.dueOn`, code: 'invalid_date' }] : [];
    }),
  );
  const written = points.map(({ remedies }) => ({ remedies: remedies.map(({ day }) => ({ dueOn: dayOf(day) })) }));
  return [...none, ...goneDays(written, today)];
}

function remedyForm({ dueOn, ...remedy }: DraftRemedy): RemedyForm {
  const [year = '', month = '', day = ''] = dueOn?.split('-').map((part) => String(Number(part))) ?? [];
  return { ...remedy, day: [day, month, year] };
}

function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((one) => one === text) ?? null;
}

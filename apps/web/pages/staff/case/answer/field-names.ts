import { type DraftRemedy } from '#libs/features/handling';
import { type DomainError, type FieldError } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type CaseView } from '../case-view.js';

/** The promises of each point as far as they are written, by the places that a refusal names. */
type Promises = readonly { readonly remedies: readonly Pick<DraftRemedy, 'kind' | 'dueOn'>[] }[];

/** What the draft lacks, or promises in vain, named by its field: it may be said on another page than the form's. */
export function fieldNames(view: CaseView, { fields }: DomainError, promises: Promises): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((error) => {
      const [, point = '0'] = error.field.split('.');
      const hint = hintOf(view, error, promises);
      if (hint === null) return [];
      const { words, file } = view;
      return [[error.field, file.points.length > 1 ? words.page('hint.point', { ordinal: Number(point) + 1, hint }) : hint]];
    }),
  );
}

/** Null for what the form's own sentence says well enough. */
function hintOf(view: CaseView, { field, code }: FieldError, promises: Promises): string | null {
  const { words, page } = view;
  const [, point = '', , place = ''] = field.split('.');
  if (code === 'invalid_date') return null;
  if (code === 'in_past') {
    const { kind = null, dueOn = null } = promises[Number(point)]?.remedies[Number(place)] ?? {};
    return words.page('answer.remedy.gone', {
      number: Number(place) + 1,
      kind: kind === null ? 'none' : words.list(`remedy.${kind}`).toLowerCase(),
      date: dueOn === null ? '' : formatDate(page.language, dueOn),
    });
  }
  const label = LABELS[field.split('.').at(-1)!];
  return words.page('field.required', { label: label === undefined ? field : words.page(label) });
}

const LABELS: Readonly<Record<string, 'answer.outcome' | 'answer.reasons' | `answer.remedy.${'kind' | 'description' | 'due'}`>> =
  {
    outcome: 'answer.outcome',
    reasons: 'answer.reasons',
    kind: 'answer.remedy.kind',
    description: 'answer.remedy.description',
    dueOn: 'answer.remedy.due',
  };

import { seeingParameters, visible } from '#libs/casework';
import { type CaseId, type CivilDate, type LinkedVia, type Reference, type ServiceCode, type ThemeId } from '#libs/kernel';
import { type StaffActor } from './change-measure.js';

/** Which cases a measure is to answer. */
export type CaseSource =
  | { readonly by: 'references'; readonly references: readonly Reference[] }
  | { readonly by: 'theme'; readonly themeId: ThemeId }
  /** Answered under this cause; received in these days, both counted. */
  | {
      readonly by: 'cause';
      readonly cause: string;
      readonly service: ServiceCode | null;
      readonly from: CivilDate;
      readonly to: CivilDate;
    };

/** How it is remembered where the cases came from. */
export const VIA: Readonly<Record<CaseSource['by'], LinkedVia>> = { references: 'hand', theme: 'theme', cause: 'cause' };

/**
 * The cases of a source that `actor` may see: a condition on `casework.case c`, with its parameters, which begin with `$first`. Nobody links what they
 * may not see.
 */
export function casesOf(source: CaseSource, actor: StaffActor, first: number): { where: string; parameters: unknown[] } {
  const { where, parameters } = chosen(source, first + 3);
  return {
    where: `${visible(first)} AND c.state <> 'withdrawn' AND ${where}`,
    parameters: [...seeingParameters(actor), ...parameters],
  };
}

function chosen(source: CaseSource, first: number): { where: string; parameters: unknown[] } {
  const [one, two, three, four] = [first, first + 1, first + 2, first + 3].map((place) => `$${place}`);
  switch (source.by) {
    case 'references':
      return { where: `c.reference = ANY (${one}::text[])`, parameters: [source.references] };
    case 'theme':
      return {
        where: `c.id IN (SELECT t.case_id FROM feedback.theme_case t WHERE t.theme_id = ${one}::uuid AND t.state <> 'refused')`,
        parameters: [source.themeId],
      };
    case 'cause':
      return {
        where: `c.id IN (SELECT p.case_id FROM casework.point p WHERE p.root_cause = ${one}::text)
          AND (${two}::text IS NULL OR c.service = ${two}) AND c.received_on BETWEEN ${three}::date AND ${four}::date`,
        parameters: [source.cause, source.service, source.from, source.to],
      };
  }
}

/** A case that could be linked, without anything personal. */
export interface LinkableCase {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly receivedOn: CivilDate | null;
  readonly place: string | null;
}

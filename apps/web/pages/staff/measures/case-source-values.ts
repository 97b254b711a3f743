import { type CaseSource, CaseSourceDto, caseSourceOf } from '#libs/features/feedback';
import { formIn } from '../../shared/form-errors.js';
import { type Sent, textOf } from '../admin/shared/sent.js';

/** Which cases a form asks for, as it was typed. */
export interface SourceValues {
  readonly by: string;
  readonly references: string;
  readonly themeId: string;
  readonly cause: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
}

export const NO_SOURCE: SourceValues = { by: '', references: '', themeId: '', cause: '', service: '', from: '', to: '' };

export function typedSource(sent: Sent): SourceValues {
  const names = Object.keys(NO_SOURCE) as (keyof SourceValues)[];
  return Object.fromEntries(names.map((name) => [name, textOf(sent, name).trim()])) as unknown as SourceValues;
}

/** The source that is meant. Errors: `request.invalid` by field. */
export async function sourceIn({ references, ...values }: SourceValues): Promise<CaseSource> {
  const typed = references.split(/[\s,;]+/).filter((one) => one !== '');
  return caseSourceOf(await formIn(CaseSourceDto, { ...values, ...(typed.length > 0 && { references: typed }) }));
}

/** What is filled in of it, as hidden fields carry it on. */
export function sourceFields(values: SourceValues): [string, string][] {
  return (Object.entries(values) as [string, string][]).filter(([, value]) => value !== '');
}

/** What a review of complaints is for: the quarterly figures of the SPSO, the yearly report to the Housing Ombudsman, the analysis of 59-FZ art. 14. */
export const REPORT_KINDS = ['quarterly', 'yearly', 'analysis'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What the program writes from the data, and a person may add to. */
const COUNTED = ['received', 'outcomes', 'stages', 'times', 'causes', 'measures', 'unclear'] as const;

/**
 * The parts of the Housing Ombudsman's Complaint Handling Code (2024) that a landlord assesses itself against once a year. A landlord answers for each
 * whether it does so.
 */
const ASSESSED = [
  'code.definition',
  'code.exclusions',
  'code.access',
  'code.staff',
  'code.process',
  'code.stages',
  'code.remedies',
  'code.learning',
  'code.oversight',
] as const;

const FRAME = ['summary', 'plans'] as const;

export const REPORT_SECTIONS = [...FRAME, ...COUNTED, ...ASSESSED] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];
export type AssessedSection = (typeof ASSESSED)[number];

/** Whether we do what a part of the Code asks for. */
export const VERDICTS = ['yes', 'partly', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The sections of a kind, in the order in which they are read. */
export function sectionsOf(kind: ReportKind): readonly ReportSection[] {
  const assessed = kind === 'yearly' ? ASSESSED : [];
  return ['summary', ...COUNTED, ...assessed, 'plans'];
}

export function isAssessed(section: ReportSection): section is AssessedSection {
  return ASSESSED.some((one) => one === section);
}

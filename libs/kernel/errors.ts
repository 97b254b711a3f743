import { type Language } from './words.js';

/**
 * Every refusal the program can give, with the HTTP status it is answered by. The words stand in `messages.en.ts` and `messages.ru.ts`.
 * A refusal is not a fault of ours: it says what was wrong and what to do, and nothing was written.
 */
export const ERROR_CODES = {
  'request.not_json': 400,
  'request.invalid': 400,
  'request.too_large': 413,
  'request.unsupported_media': 415,
  'request.not_found': 404,
  'request.idempotency_conflict': 409,
  'rate.limited': 429,
  'session.required': 401,
  'session.credentials_wrong': 401,
  'session.csrf': 403,
  'permission.denied': 403,
  'permission.restricted': 403,
  'invitation.invalid': 400,
  'case.not_found': 404,
  'case.changed': 409,
  'case.transition_refused': 409,
  'case.role_refused': 403,
  'case.received_in_future': 400,
  'service.unknown': 400,
  'kind.native_unknown': 400,
  'matter.unknown': 400,
  'identity.cannot_claim': 400,
  'form.unknown': 404,
  'form.incomplete': 400,
  'point.unknown': 404,
  'point.undecided': 409,
  'point.decided_twice': 400,
  'outcome.not_in_pack': 409,
  'answer.element_missing': 409,
  'remedy.required': 409,
  'remedy.unknown': 404,
  'remedy.settled': 409,
  'root_cause.unknown': 400,
  'root_cause.name_taken': 409,
  'root_cause.last': 409,
  extension_late: 409,
  extension_above_cap: 409,
  second_extension: 409,
  extension_forbidden: 409,
  pause_forbidden: 409,
  'transfer.forbidden': 409,
  'transfer.ground_unknown': 400,
  'transfer.target_is_subject': 409,
  'transfer.target_unknown': 404,
  'decline.ground_unknown': 400,
  'decline.forbidden': 409,
  'decline.condition_unmet': 409,
  'reopening.refused': 409,
  'assignment.forbidden': 409,
  'assignment.not_in_team': 409,
  'reviewer.not_computed': 409,
  'reviewer.choice_refused': 403,
  'reviewer.too_late': 409,
  'review.not_yet': 409,
  'review.none_left': 409,
  'review.already_asked': 409,
  'review.incomplete': 400,
  'review.unknown': 404,
  'review.not_waiting': 409,
  'review.not_a_review': 409,
  'review.own_refusal': 403,
  'effect.not_in_pack': 409,
  'suspension.not_in_law': 409,
  'suspension.asked_already': 409,
  'suspension.not_asked': 409,
  'external.not_outside': 409,
  'external.decided_already': 409,
  'interest.unknown': 404,
  'date.in_future': 400,
  'date.in_past': 400,
  'date.before_receipt': 400,
  'date.before_letter': 400,
  'date.before_question': 400,
  'enquiry.unknown': 404,
  'enquiry.answered': 409,
  'question.none_open': 409,
  'notice.unknown': 404,
  'notice.not_waiting': 409,
  'letter.variable_missing': 409,
  'template.invalid': 400,
  'document.unknown': 404,
  'document.too_large': 413,
  'document.too_many': 409,
  'document.type_refused': 415,
  'document.not_available': 409,
  'staff.unknown': 404,
  'staff.login_taken': 409,
  'staff.last_administrator': 409,
  'team.unknown': 404,
  'team.code_taken': 409,
  'absence.unknown': 404,
  'body.unknown': 404,
  'rule.invalid': 400,
  'calendar.invalid': 400,
  'calendar.gap': 400,
  'measure.unknown': 404,
  'measure.changed': 409,
  'measure.act_refused': 409,
  'measure.milestones_open': 409,
  'measure.no_evidence': 400,
  'measure.nothing_to_link': 409,
  'measure.case_told': 409,
  'measure.case_not_linked': 404,
  'milestone.unknown': 404,
  'milestone.settled': 409,
  'telling.unknown': 404,
  'telling.not_reached': 409,
  'telling.waiting': 409,
  'telling.state_refused': 409,
  'telling.self_release': 409,
  'telling.nobody': 409,
  'settings.changed': 409,
  'draft.changed': 409,
  'draft.self_approval': 409,
  'draft.not_approved': 409,
  'draft.not_offered': 409,
  'effect.too_early': 409,
  'report.unknown': 404,
  'report.published': 409,
  'report.period': 400,
  'report.not_over': 409,
  'report.not_assessed': 409,
  'theme.unknown': 404,
  'signal.unknown': 404,
  'theme.changed': 409,
  'theme.not_open': 409,
  'theme.word_unknown': 400,
  'theme.run_under_way': 409,
  'survey.closed': 409,
  'survey.answered': 409,
  'survey.handled': 403,
  'survey.code_unknown': 404,
  'survey.leads_to_somebody': 409,
  'further.way_unknown': 400,
  'further.content': 409,
  'further.asked': 409,
  'further.unknown': 404,
  'further.settled': 409,
  'view.unknown': 404,
  'view.too_many': 409,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_CODES;
/**
 * Values put into the message: codes, dates, numbers, and names that are given in each language. Never personal data: a refusal may be logged.
 */
export type ErrorParams = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** Everything that can be wrong with one field of what was sent. */
export const FIELD_CODES = [
  'required',
  'not_allowed',
  'not_text',
  'not_number',
  'not_whole_number',
  'not_boolean',
  'not_list',
  'not_object',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_few',
  'too_many',
  'repeated',
  'not_one_of',
  'unknown',
  'in_future',
  'characters_refused',
  'invalid_format',
  'invalid_email',
  'invalid_phone',
  'invalid_date',
  'invalid_instant',
  'invalid_time_zone',
  'invalid_id',
  'invalid_url',
  'invalid_cursor',
  'invalid',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export interface FieldError {
  /** A dotted path, such as `party.email` or `points.0.text`. */
  field: string;
  code: FieldCode;
  /** Limits and allowed codes. Never what was sent: it may be somebody's name. */
  params?: ErrorParams;
}

/** An expected refusal: a rule, a state or an input said no. Thrown before anything is written. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** The program was put together wrongly, or started too early: a fault of ours, whose words name only code and may stand in a log. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

import { getMetadataStorage, type ValidationError } from 'class-validator';
import { type ErrorParams, FIELD_CODES, type FieldCode, type FieldError } from '#libs/kernel';

/** A body with ten thousand unknown fields gets an answer that a person can read. */
const MAX_ERRORS = 50;
const MAX_PATH_LENGTH = 200;

type Limits = readonly unknown[];
interface Fault {
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}
type Rule = (limits: Limits, value: unknown) => Fault;

const plain =
  (code: FieldCode): Rule =>
  () => ({ code });
const atLeast =
  (code: FieldCode): Rule =>
  ([min]) => ({ code, params: { min: Number(min) } });
const atMost =
  (code: FieldCode): Rule =>
  ([max]) => ({ code, params: { max: Number(max) } });
const oneOf: Rule = ([values]) => ({ code: 'not_one_of', params: { allowed: Object.values(values as object).join(', ') } });

/** What class-validator's constraints are called here, the most basic first: a field that is no text at all is not also too short. */
const RULES: Readonly<Record<string, Rule>> = {
  whitelistValidation: plain('not_allowed'),
  isDefined: plain('required'),
  isString: plain('not_text'),
  isBoolean: plain('not_boolean'),
  isNumber: plain('not_number'),
  isInt: plain('not_whole_number'),
  isArray: plain('not_list'),
  isObject: plain('not_object'),
  nestedValidation: plain('not_object'),
  isNotEmpty: plain('required'),
  arrayNotEmpty: () => ({ code: 'too_few', params: { min: 1 } }),
  arrayMinSize: atLeast('too_few'),
  arrayMaxSize: atMost('too_many'),
  arrayUnique: plain('repeated'),
  isLength: ([min, max], value) => lengthFault(Number(min), max === undefined ? Infinity : Number(max), value),
  minLength: ([min], value) => lengthFault(Number(min), Infinity, value),
  maxLength: atMost('too_long'),
  min: atLeast('too_small'),
  max: atMost('too_large'),
  isIn: oneOf,
  isEnum: oneOf,
  isEmail: plain('invalid_email'),
  isPhoneNumber: plain('invalid_phone'),
  isTimeZone: plain('invalid_time_zone'),
  isUuid: plain('invalid_id'),
  isUrl: plain('invalid_url'),
  matches: plain('invalid_format'),
};
const PRECEDENCE = Object.keys(RULES);

/** One error a field, with a dotted path and our own code. A constraint of our own that is named by a code speaks for itself. */
export function fieldErrors(errors: readonly ValidationError[]): FieldError[] {
  return errors.flatMap((error) => errorsUnder(error, '')).slice(0, MAX_ERRORS);
}

/** A thing of the wrong shape has no fields worth a word; a list whose elements are wrong is told by its elements. */
function errorsUnder(error: ValidationError, parent: string): FieldError[] {
  const field = `${parent}${error.property}`.slice(0, MAX_PATH_LENGTH);
  const fault = error.constraints ? faultOf(error, error.constraints) : null;
  const children = error.children ?? [];
  if (fault && (fault.code !== 'not_object' || children.length === 0)) return [{ field, ...fault }];
  return children.flatMap((child) => errorsUnder(child, `${field}.`));
}

function faultOf(error: ValidationError, constraints: Readonly<Record<string, string>>): Fault {
  const names = Object.keys(constraints);
  if (!names.includes('whitelistValidation') && (error.value === undefined || error.value === null)) return { code: 'required' };
  const known = PRECEDENCE.find((name) => names.includes(name));
  if (known) return RULES[known]!(limitsOf(error, known), error.value);
  return { code: FIELD_CODES.find((code) => names.includes(code)) ?? 'invalid' };
}

/** The arguments that the decorator was given: an error itself carries only their English sentence. */
function limitsOf({ target, property }: ValidationError, constraint: string): Limits {
  if (!target) return [];
  const all = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const found = all.find((metadata) => metadata.propertyName === property && metadata.name === constraint);
  return (found?.constraints as Limits | undefined) ?? [];
}

function lengthFault(min: number, max: number, value: unknown): Fault {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const short = texts.find((text) => [...text].length < min);
  if (short === undefined) return { code: 'too_long', params: { max } };
  return short === '' && min === 1 ? { code: 'required' } : { code: 'too_short', params: { min } };
}

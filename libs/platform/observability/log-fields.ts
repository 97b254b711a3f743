/**
 * All that a log line may say besides its message. A field that is not named here is left out: what a citizen wrote, who they are and where they
 * live can then not enter a log by mistake. Ids and codes say enough to find the row.
 */
export const LOG_FIELDS = [
  'adopted',
  'alarmId',
  'at',
  'attempt',
  'backend',
  'caseId',
  'code',
  'constraint',
  'correlationId',
  'count',
  'documentId',
  'error',
  'eventId',
  'event',
  'job',
  'jobId',
  'method',
  'ms',
  'name',
  'noticeId',
  'outboxId',
  'pack',
  'part',
  'pid',
  'port',
  'process',
  'queue',
  'result',
  'route',
  'signal',
  'staffId',
  'status',
  'table',
  'teamId',
  'version',
] as const;

export type LogFields = Readonly<Record<string, string | number | boolean>>;

const EMAIL_ADDRESS = /[^\s@<>"',;]+@[\w.-]*\w/g;
/** Ten digits or more, grouped as people group them; a date has eight, an id has letters around. */
const TELEPHONE_NUMBER = /(?<![\w-])\+?\d(?:[ ()-]{0,2}\d){9,}(?![\w-])/g;

const ALLOWED: ReadonlySet<string> = new Set(LOG_FIELDS);

/** The allowed fields of an object, and of those only plain values. */
export function allowedFields(object: object): LogFields {
  const entries = Object.entries(object).filter(
    ([name, value]) => ALLOWED.has(name) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(entries);
}

/** A second line of defence, for messages put together from parts: what looks like an e-mail address or a telephone number is masked. */
export function masked(message: string): string {
  return message.replace(EMAIL_ADDRESS, '[address]').replace(TELEPHONE_NUMBER, '[number]');
}

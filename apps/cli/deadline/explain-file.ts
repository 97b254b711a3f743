import { calendarBook, shippedCalendars } from '#libs/domain/calendar';
import { checked, readJsonFile } from '../json-file.js';
import { UsageError } from '../usage-error.js';
import { type ExplainedDeadline, explain, startOf } from './explain.js';
import { type GivenCalendars, explainByPackFileSchema, explainFileSchema } from './input.js';
import { type ClockOfPack, ruleOfPack } from './pack-rule.js';

export interface ExplainOptions {
  readonly file: string;
  readonly pack?: string;
  readonly version?: string;
  readonly clock?: string;
  readonly matter?: string;
  readonly bodyCalendar: string;
}

/** Throws a `UsageError` for a file or options that cannot be used: nothing of the file is answered then. */
export async function explainFile(options: ExplainOptions): Promise<ExplainedDeadline[]> {
  const clock = clockOfPack(options);
  const content = await readJsonFile(options.file);
  if (clock === null) {
    const { calendars, vectors } = checked(explainFileSchema, content);
    const book = bookOf(calendars);
    return vectors.map((vector, index) => explain(vector, index, vector.rule, book));
  }
  const { calendars, vectors } = checked(explainByPackFileSchema, content);
  const book = bookOf(calendars);
  if (!book.names.includes(clock.bodyCalendar)) {
    throw new UsageError(`--body-calendar: must be one of ${book.names.join(', ')}`);
  }
  return vectors.map((vector, index) => explain(vector, index, ruleOfPack(clock, startOf(vector)), book));
}

function clockOfPack({ pack, version, clock, matter, bodyCalendar }: ExplainOptions): ClockOfPack | null {
  if (pack !== undefined && clock !== undefined) return { pack, version, clock, matter, bodyCalendar };
  if (pack !== undefined) throw new UsageError('--pack: also name the --clock of the pack');
  if (clock ?? version ?? matter) throw new UsageError('--clock, --version and --matter are those of a --pack: name it too');
  return null;
}

/** A calendar given in the file stands in for the shipped one of the same name. */
function bookOf(given: GivenCalendars) {
  const named = Object.entries(given).map(([name, calendar]) => ({ ...calendar, name }));
  return calendarBook([...shippedCalendars(), ...named]);
}

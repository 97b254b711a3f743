import { calendarBook, shippedCalendars } from '#libs/domain/calendar';
import { checked, readJsonFile } from '../json-file.js';
import { type ExplainOptions } from './commands.js';
import { type ExplainedDeadline, explain } from './explain.js';
import { type GivenCalendars, explainFileSchema } from './input.js';

/** Throws a `UsageError` for a file that cannot be used: nothing of it is answered then. */
export async function explainFile({ file }: ExplainOptions): Promise<ExplainedDeadline[]> {
  const { calendars, vectors } = checked(explainFileSchema, await readJsonFile(file));
  const book = bookOf(calendars);
  return vectors.map((vector, index) => explain(vector, index, vector.rule, book));
}

/** A calendar given in the file stands in for the shipped one of the same name. */
function bookOf(given: GivenCalendars) {
  const named = Object.entries(given).map(([name, calendar]) => ({ ...calendar, name }));
  return calendarBook([...shippedCalendars(), ...named]);
}

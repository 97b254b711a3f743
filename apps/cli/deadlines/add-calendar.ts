import { calendarYearFileSchema } from '#libs/domain/calendar';
import { AddCalendarYear, DeadlinesModule, RecalculateClocks } from '#libs/features/deadlines';
import { DomainError } from '#libs/kernel';
import { errorText } from '#libs/platform/i18n';
import { checked, readJsonFile } from '../json-file.js';
import { UsageError } from '../usage-error.js';
import { withApp } from '../with-app.js';

/** Adds a year and says what it would move. Errors: `UsageError` for a file that is no year, or a year that does not fit. */
export async function addCalendar(path: string): Promise<void> {
  const file = checked(calendarYearFileSchema, await readJsonFile(path));
  const { clocks } = await withApp([DeadlinesModule], async (app) => {
    await app.get(AddCalendarYear).execute(file).catch(asUsageError);
    return app.get(RecalculateClocks).execute({ dryRun: true, cause: 'calendar' });
  });
  process.stdout.write(
    `${file.calendar} now knows ${file.year}${file.through ? ` up to ${file.through}` : ''} (${file.source}).\n`,
  );
  process.stdout.write(clocks === 0 ? 'No open date moves or becomes firm.\n' : moveText(clocks));
}

function moveText(clocks: number): string {
  return `Open dates that would move or become firm: ${clocks}. Nothing was changed yet.
  npm run cli -- deadlines recalculate --dry-run   lists them
  npm run cli -- deadlines recalculate             records it on each case
`;
}

function asUsageError(error: unknown): never {
  throw error instanceof DomainError ? new UsageError(errorText('en', error)) : error;
}

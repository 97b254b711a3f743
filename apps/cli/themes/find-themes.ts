import {
  FeedbackModule,
  FindSignals,
  FindThemes,
  SearchThemes,
  Signals,
  SignalTrials,
  type ThemeLine,
  Themes,
  Today,
} from '#libs/features/feedback';
import { WINDOW_MAX_DAYS } from '#libs/domain/improvement';
import { addDays, civilDate, type CivilDate } from '#libs/kernel';
import { UsageError } from '../usage-error.js';
import { withApp } from '../with-app.js';

export interface ThemesOptions {
  readonly from?: string;
  readonly to?: string;
  readonly top: string;
  readonly replay?: boolean;
}

/** Looks for themes here and now, without the worker, and prints what was found. */
export async function findThemes({ from, to, top, replay = false }: ThemesOptions): Promise<void> {
  await withApp([FeedbackModule], async (app) => {
    const last = to === undefined ? await app.get(Today).date() : dateOf(to);
    const period = { from: from === undefined ? addDays(last, -WINDOW_MAX_DAYS) : dateOf(from), to: last };
    const began = performance.now();
    const runId = await app.get(SearchThemes).execute({ askedBy: null, period });
    await app.get(FindThemes).execute({ runId });
    const seconds = (performance.now() - began) / 1000;
    const run = (await app.get(Themes).latestRun())!;
    print(`${run.cases} complaints from ${period.from} to ${period.to}, ${run.found} new themes, ${seconds.toFixed(1)} s`);
    const { items } = await app.get(Themes).page('proposed', last, { limit: Number(top) });
    for (const theme of items) print(lineOf(theme));
    if (replay) return replaySignals(app.get(SignalTrials), period);
    await app.get(FindSignals).execute(last);
    for (const signal of (await app.get(Signals).page({ limit: 100 })).items) {
      const of = signal.themeWords?.join(', ') ?? signal.cause ?? 'the whole service';
      print(
        `signal  ${signal.week}  ${signal.service}: ${of}  ${signal.observed} came, ${signal.low} to ${signal.high} expected`,
      );
    }
  });
}

/** What would have been heard in each week, as if somebody had listened then. */
async function replaySignals(trials: SignalTrials, { from, to }: { from: CivilDate; to: CivilDate }): Promise<void> {
  let [weeks, heard] = [0, 0];
  for await (const found of trials.between(from, to)) {
    weeks += 1;
    heard += found.length;
    for (const { week, series, expected } of found) {
      const of = series.kind === 'theme' ? 'a theme' : (series.cause ?? 'the whole service');
      print(
        `signal  ${week}  ${series.service}: ${of}  ${series.weeks.at(-1)} came, ${expected.low} to ${expected.high} expected`,
      );
    }
  }
  print(`${heard} signals in ${weeks} weeks`);
}

function lineOf({ service, size, fromOn, toOn, wordFacts }: ThemeLine): string {
  const words = wordFacts.map(
    ({ shown, inside, insideOf }) => `${shown} ${Math.round((100 * inside) / Math.max(1, insideOf))} %`,
  );
  return `${String(size).padStart(6)}  ${service}  ${fromOn} to ${toOn}  ${words.join(', ')}`;
}

function dateOf(text: string): CivilDate {
  try {
    return civilDate(text);
  } catch {
    throw new UsageError(`${text} is not a date such as 2026-12-31`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

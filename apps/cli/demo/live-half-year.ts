import { type INestApplicationContext } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { addDays, type CivilDate, localDate, type ManualClock, startOfDay } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { UsageError } from '../usage-error.js';
import { Diary } from './diary.js';
import { AlarmRounds } from './life/alarm-rounds.js';
import { liveCase } from './life/case-life.js';
import { HalfYear } from './life/half-year.js';
import { handsOf } from './life/hands.js';
import { OutboxRounds } from './life/outbox-rounds.js';
import { postRound } from './life/post-round.js';
import { Random } from './random.js';
import { Arrivals } from './story/arrivals.js';
import { newStory } from './story/story.js';
import { buildTown } from './town/build-town.js';

export interface HalfYearPlan {
  readonly cases: number;
  /** The first day that is not lived; null: the day on which the clock stands. */
  readonly until: CivilDate | null;
  readonly seed: string;
}

/**
 * Builds the town and lives through its half year. `progress` is told how much of it has passed, from 0 to 1.
 * Errors: `UsageError` for a half year that ends after the day on which the clock stands.
 */
export async function liveHalfYear(
  app: INestApplicationContext,
  clock: ManualClock,
  { cases, until, seed }: HalfYearPlan,
  progress: (share: number) => void = () => {},
): Promise<void> {
  const { body, calendars } = await app.get(BodyReader).current(app.get(Database));
  const { timeZone } = body;
  const today = localDate(clock.now(), timeZone);
  if (until !== null && until > today) throw new UsageError('--until: a half year that has not come yet cannot be lived');
  const diary = new Diary(until ?? today, timeZone, calendars.byName('RU-5day'));
  clock.moveTo(startOfDay(addDays(diary.firstDay, -1), timeZone));
  const town = await buildTown({ app, clock, seed, firstDay: diary.firstDay });

  const around = { town, hands: handsOf(app), diary };
  const outbox = new OutboxRounds(app, clock);
  const halfYear = new HalfYear(clock, outbox, new AlarmRounds(app, clock, outbox));
  const [random, arrivals] = [new Random(seed), new Arrivals(diary)];
  for (let ordinal = 0; ordinal < cases; ordinal += 1) {
    const story = newStory(ordinal, random, diary, arrivals);
    halfYear.begin(story.arrivesAt, liveCase(story, around));
  }
  halfYear.begin(startOfDay(diary.firstDay, timeZone), postRound(around));
  const [begins, ends] = [clock.now().getTime(), diary.end.getTime()];
  await halfYear.live(diary.end, (now) => progress((now.getTime() - begins) / (ends - begins)));
  await outbox.forget();
}

import { type CivilDate } from '#libs/kernel';
import { type Diary } from '../diary.js';
import { type Random } from '../random.js';
import { type Theme, THEMES } from '../texts/index.js';

/** Monday to Sunday: people sit down to write after the weekend. */
const BY_WEEKDAY = [1.35, 1.2, 1.1, 1.05, 0.95, 0.55, 0.5] as const;
/** How much more is written about what grows, by the end. */
const GROWS_TO = 7;

interface Chance {
  readonly day: CivilDate;
  readonly theme: Theme;
  /** The weights up to and with this one. */
  readonly upTo: number;
}

/** What is written about on which day: by weekday, season, and by what gets worse. */
export class Arrivals {
  private readonly chances: readonly Chance[];

  constructor(diary: Diary) {
    let upTo = 0;
    this.chances = diary.days.flatMap((day) =>
      THEMES.map((theme) => {
        upTo += weightOf(theme, day, diary.shareOf(day));
        return { day, theme, upTo };
      }),
    );
  }

  draw(random: Random): Pick<Chance, 'day' | 'theme'> {
    const drawn = random.next() * this.chances.at(-1)!.upTo;
    let [low, high] = [0, this.chances.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.chances[middle]!.upTo > drawn) high = middle;
      else low = middle + 1;
    }
    return this.chances[low]!;
  }
}

function weightOf({ weight, byMonth, growsFrom }: Theme, day: CivilDate, share: number): number {
  const { month, dayOfWeek } = Temporal.PlainDate.from(day);
  const grown = growsFrom === undefined || share < growsFrom ? 1 : 1 + ((GROWS_TO - 1) * (share - growsFrom)) / (1 - growsFrom);
  return weight * byMonth[month - 1]! * BY_WEEKDAY[dayOfWeek - 1]! * grown;
}

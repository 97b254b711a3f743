/** A word that complaints of a theme share, and why it is called theirs. */
export interface WordFact {
  /** A stem, as the search index keeps it, and a whole word that people wrote. */
  readonly word: string;
  readonly shown: string;
  /** Of the theme's complaints that have it, and of all others of the service. */
  readonly inside: number;
  readonly insideOf: number;
  readonly outside: number;
  readonly outsideOf: number;
}

/** How many times as often as elsewhere; null where it stands nowhere else. */
export function timesAsOften({ inside, insideOf, outside, outsideOf }: WordFact): number | null {
  return outside === 0 || insideOf === 0 ? null : inside / insideOf / (outside / outsideOf);
}

/** Words by which people greet, ask and thank, as stems: they stand together in every letter and say nothing of its matter. */
const COURTESY = new Set(
  `здравств добр ден уважа прош прос просьб пожалуйст спасиб благодар заран помощ помоч помог хочет хоч хотел сообща сообщ обраща обращен жалоб жалова
   ваш наш мо сво эт котор очен такж тольк прост буд дан год дня недел месяц врем сегодн вчер опя снов эта друг люд
   dear sir madam pleas thank regard hello would could like also want complain complaint report request time day week month year today yesterday
   get got one need still call said say told tell know make made back ask us
   even though sever anoth done put first second soon possibl alreadi start took take`.split(/\s+/),
);

/** What stands where somebody made a name unreadable: `xxxx`. */
const BLACKED_OUT = /^(\p{L})\1+$/u;

/** Whether a stem can tell what a complaint is about: letters alone, three or more, and no word of courtesy. */
export function isThemeWord(stem: string): boolean {
  return /^\p{L}{3,40}$/u.test(stem) && !COURTESY.has(stem) && !BLACKED_OUT.test(stem);
}

export type Script = 'ru' | 'en';

/** In which language a stem is. A word of a theme that was joined from two languages is looked for among those of its own. */
export function scriptOf(stem: string): Script {
  return /[а-яё]/u.test(stem) ? 'ru' : 'en';
}

/**
 * How surely two things go together, from the four counts of both, one, the other and neither: twice the logarithm of the likelihood ratio. Above 10.8
 * chance makes one in a thousand so large.
 * Source: Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19 (1993).
 */
export function togetherness(both: number, one: number, other: number, neither: number): number {
  const h = (...counts: number[]) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.reduce((sum, count) => (count === 0 ? sum : sum + count * Math.log(count / all)), 0);
  };
  return 2 * (h(both, one, other, neither) - h(both + one, other + neither) - h(both + other, one + neither));
}

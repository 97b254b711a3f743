import { type Channel, type CivilDate, type IdentityLevel, type Kind, type Language } from '#libs/kernel';
import { type Diary } from '../diary.js';
import { type Random } from '../random.js';
import { type Details, fill, newDetails, ofFact, PHRASES, type Theme, THEMES } from '../texts/index.js';
import { type Arrivals } from './arrivals.js';
import { drawWriter, type Writer } from './persons.js';
import { drawPlot, type Plot, type Showpiece, SHOWPIECES } from './plot.js';

/** A case before it happens: who writes what, when and how, and what will come of it. */
export interface Story extends Writer {
  readonly ordinal: number;
  readonly arrivesAt: Date;
  readonly theme: Theme;
  readonly service: string;
  readonly language: Language;
  readonly channel: Exclude<Channel, 'import'>;
  readonly identity: IdentityLevel;
  readonly kind: Kind;
  readonly text: string;
  readonly place: string | null;
  readonly details: Details;
  /** Which of its theme's facts it is about. */
  readonly fact: number;
  /** Somebody of our own is complained of. */
  readonly namesStaff: boolean;
  readonly plot: Plot;
  /** What chance has a say in later on. */
  readonly random: Random;
}

/** A story of its own stream of chance: the same ordinal tells the same, whatever else is told. */
export function newStory(ordinal: number, seeded: Random, diary: Diary, arrivals: Arrivals): Story {
  const random = seeded.fork(ordinal);
  const shown = SHOWPIECES[ordinal];
  const { day, theme } = shown ? shownOn(shown, diary, random) : arrivals.draw(random);
  const language: Language = random.chance(0.76) ? 'ru' : 'en';
  const channel = shown?.channel ?? drawChannel(diary.isWorked(day), random);
  const details = newDetails(language, day, random);
  const kind = shown || theme.service === 'documents' ? 'complaint' : drawKind(random);
  const fact = random.whole(0, theme[language].facts.length - 1);
  const plot = { ...fitting(drawPlot(theme, random), kind), ...shown?.plot };
  const writer = drawWriter(language, channel, details, random, shown?.party);
  return {
    ...writer,
    ordinal,
    theme,
    language,
    channel,
    details,
    fact,
    kind,
    service: theme.service,
    arrivesAt: arrivalAt(day, channel, diary, random),
    identity: identityOf(channel, writer, random),
    text:
      plot.end === 'decline'
        ? random.pick(PHRASES[language].nonsense)
        : textOf({ theme, kind, language, details, fact }, random, shown?.text),
    place: random.chance(0.6) ? `${details['streetName']!}, ${details['house']!}` : null,
    namesStaff: shown?.text === 'conduct' || (theme.code === 'rude' && random.chance(0.35)),
    plot,
    random,
  };
}

function shownOn({ workingDaysBeforeEnd, service }: Showpiece, diary: Diary, random: Random): { day: CivilDate; theme: Theme } {
  const themes = THEMES.filter((theme) => theme.service === service);
  return { day: diary.workingDayBeforeEnd(workingDaysBeforeEnd), theme: random.pick(themes) };
}

/** Only what people send by themselves comes while the office is closed. */
function drawChannel(isWorked: boolean, random: Random): Story['channel'] {
  if (!isWorked) return 'web';
  return random.among({ web: 42, portal: 16, letter: 15, phone: 13, counter: 10, email: 4 });
}

function drawKind(random: Random): Kind {
  return random.among({ complaint: 79, request: 13, suggestion: 4, enquiry: 3, thanks: 1 });
}

function identityOf(channel: Channel, { party }: Writer, random: Random): IdentityLevel {
  if (party === null) return 'anonymous';
  if (channel === 'portal') return 'authenticated';
  if (channel === 'counter') return random.chance(0.8) ? 'shown' : 'claimed';
  return 'claimed';
}

function arrivalAt(day: CivilDate, channel: Story['channel'], diary: Diary, random: Random): Date {
  if (channel !== 'web') return diary.inOffice(day, random);
  return diary.moment(day, random.chance(0.65) ? random.whole(8 * 60, 18 * 60) : random.whole(18 * 60, 23 * 60 + 50), random);
}

type Told = Pick<Story, 'theme' | 'kind' | 'language' | 'details' | 'fact'>;

function textOf({ theme, kind, language, details, fact }: Told, random: Random, shown?: Showpiece['text']): string {
  const phrases = PHRASES[language];
  const inDanger = shown === 'danger' || (theme.service !== 'documents' && kind === 'complaint' && random.chance(0.006));
  const words = theme[language];
  const said = shown === 'conduct' ? phrases.rudeOf : words.facts[fact]!;
  const wish = ofFact(words, words.wishes, fact, random);
  const matter: Readonly<Record<Kind, readonly string[]>> = {
    complaint: [said, ...(inDanger ? [random.pick(phrases.danger)] : []), wish],
    request: [said, wish],
    suggestion: [random.pick(phrases.suggestions)],
    enquiry: [random.pick(phrases.enquiries)],
    thanks: [random.pick(phrases.thanks)],
  };
  const sentences = [random.pick(phrases.openings), ...matter[kind], random.pick(phrases.closings)];
  return fill(sentences.filter((sentence) => sentence !== '').join(' '), details);
}

/** Thanks and questions are answered, not upheld. */
function fitting(plot: Plot, kind: Kind): Plot {
  if (kind === 'complaint' || kind === 'request') return plot;
  return { ...plot, outcome: 'resolved', end: 'answer', pace: 'usual', extension: false, reopened: 'no', secondPoint: false };
}

import { addDays, type CivilDate, daysBetween } from '#libs/kernel';
import { type CaseInHand } from './case-in-hand.js';
import { Decision } from './decision.js';

/** So much of its time an answer takes that keeps to it: the median, how widely the rest is spread, and the ends. */
const SHARE_OF_TIME = { median: 0.42, spread: 0.5, from: 0.1, to: 0.84 } as const;
/** And so many days an answer is late that is. */
const DAYS_LATE = { median: 6, spread: 0.9, to: 70 } as const;
/** The law's own amount, and our standard's usual one. */
const EXTENSION = { calendar: { unit: 'calendar_days', amount: 30 }, working: { unit: 'working_days', amount: 15 } } as const;
const HOUR_MS = 3_600_000;

interface Step {
  readonly at: Date;
  readonly act: () => Promise<unknown>;
}

/** Adds what happens so many working days from now; not later than `latest`, when that is given. */
type Add = (workingDays: number, act: Step['act'], latest?: Date) => void;

/** The work between taking a case up and deciding it. False for one that is not decided in this half year. */
export async function* workOn(inHand: CaseInHand): AsyncGenerator<Date, boolean, void> {
  const decidesAt = decisionMoment(inHand);
  const until = decidesAt ?? inHand.around.diary.end;
  for (const { at, act } of stepsUntil(inHand, until)) {
    yield at;
    await act();
  }
  if (decidesAt === null) return false;
  yield decidesAt;
  return true;
}

/** Not before the office next opens, since the day before a day off may be today. */
function decisionMoment(inHand: CaseInHand): Date | null {
  const { diary, hands } = inHand.around;
  const day = decisionDay(inHand);
  if (day === null) return null;
  const at = diary.onOrBefore(day, inHand.random);
  return at > hands.now() ? at : inHand.later(0);
}

function decisionDay(inHand: CaseInHand): CivilDate | null {
  const { story, random, today, around } = inHand;
  switch (story.plot.pace) {
    case 'never':
      return null;
    case 'lastDay':
      return around.diary.workingDayBeforeEnd(1);
    case 'late':
      return addDays(dueOn(inHand), Math.min(DAYS_LATE.to, 1 + Math.round(random.skewed(DAYS_LATE.median, DAYS_LATE.spread))));
    case 'usual': {
      if (isExtended(inHand)) return addDays(dueOn(inHand), random.whole(2, 12));
      const { median, spread, from, to } = SHARE_OF_TIME;
      const share = Math.min(to, Math.max(from, random.skewed(median, spread) * (story.theme.pace ?? 1)));
      return addDays(today, Math.max(1, Math.round(daysBetween(today, dueOn(inHand)) * share)));
    }
  }
}

/** The last day of the clock by which the case must be decided or answered. */
function dueOn({ file }: CaseInHand): CivilDate {
  const clock = file.file.clocks.find(({ code, status }) => status !== 'stopped' && (code === 'answer' || code === 'decide'));
  if (!clock) throw new Error('a case that is worked on has a clock for its answer');
  return clock.dueOn;
}

/** Under a law that knows no extension nobody asks for one. */
function isExtended({ story, file }: CaseInHand): boolean {
  return story.plot.extension && file.row.pack !== 'ru-210fz';
}

function stepsUntil(inHand: CaseInHand, until: Date): Step[] {
  const { story, around, random, phrases } = inHand;
  const { hands, diary } = around;
  const steps: Step[] = [];
  const add: Add = (workingDays, act, latest) => {
    const at = inHand.later(workingDays);
    steps.push({ at: latest && latest < at ? latest : at, act });
  };
  const note = () => inHand.did(hands.note.execute({ ...inHand.byHandler, text: inHand.say(phrases.notes) }));
  const news = () => inHand.did(hands.write.execute({ ...inHand.byHandler, text: inHand.say(phrases.news) }));
  if (story.plot.note) add(random.whole(0, 3), note);
  if (story.plot.news) add(random.whole(2, 4), news);
  if (story.plot.question !== 'none') addQuestion(inHand, add);
  if (story.plot.enquiry !== 'none') addEnquiry(inHand, add, new Date(until.getTime() - HOUR_MS));
  if (story.plot.draft) addDraft(inHand, add);
  if (isExtended(inHand)) {
    steps.push({ at: diary.onOrBefore(addDays(dueOn(inHand), -2), random), act: () => extend(inHand) });
  }
  return steps.filter(({ at }) => at > hands.now() && at < until).sort((one, other) => one.at.getTime() - other.at.getTime());
}

function addQuestion(inHand: CaseInHand, add: Add): void {
  const { around, random, phrases, story } = inHand;
  const { hands } = around;
  const askAfter = random.whole(1, 3);
  add(askAfter, () => inHand.did(hands.ask.execute({ ...inHand.byHandler, text: inHand.say(phrases.questions) })));
  if (story.plot.question === 'unanswered') return;
  add(askAfter + random.whole(1, 5), async () => {
    if (inHand.file.row.openQuestions === 0) return; // it was never asked: the case was decided at once
    await inHand.did(hands.recordReply.execute({ ...inHand.byHandler, text: inHand.say(phrases.replies), on: null }));
  });
}

/** Whoever was asked answers before the case is decided, or never. */
function addEnquiry(inHand: CaseInHand, add: Add, beforeDecision: Date): void {
  const { around, random, story, phrases } = inHand;
  const { hands, diary, town } = around;
  const [askAfter, wait] = [random.whole(0, 2), random.whole(3, 8)];
  const inside = story.plot.enquiry === 'team' ? town.otherTeam(inHand.file, random) : null;
  const target = inside ? { teamId: inside.teamId, bodyId: null } : { teamId: null, bodyId: town.bodyFor(story.service, random) };
  let answer = async (): Promise<void> => {};
  add(askAfter, async () => {
    const question = inHand.say(phrases.asksColleagues);
    const asked = { ...inHand.byHandler, ...target, question, dueOn: diary.daysAfter(inHand.today, wait) };
    const { enquiryId } = await hands.sendEnquiry.execute(asked);
    answer = () => {
      const { actor } = inside?.lead ?? inHand.handler;
      return hands.answerEnquiry.execute({ enquiryId, answer: inHand.say(phrases.colleaguesSay), actor });
    };
  });
  if (story.plot.enquiry === 'unanswered') return;
  const takes = wait + (random.chance(0.2) ? random.whole(1, 3) : -random.whole(0, 2));
  add(askAfter + takes, () => answer(), beforeDecision);
}

/** The answer is first written, and where somebody else leads, looked through by them. */
function addDraft(inHand: CaseInHand, add: Add): void {
  const { around, random, story } = inHand;
  const { hands } = around;
  const after = random.whole(3, 6);
  let isDrafted = false;
  add(after, async () => {
    const { handler, lead } = inHand;
    if (handler === lead) return;
    const points = new Decision(inHand).points(story.plot.outcome);
    await hands.saveDraft.execute({ ...inHand.by(handler.actor), points, basedOn: 0 });
    isDrafted = true;
  });
  add(after + 1, async () => {
    if (isDrafted) await hands.approveDraft.execute({ ...inHand.byLead, version: 1 });
  });
}

async function extend(inHand: CaseInHand): Promise<void> {
  const { around, file, byLead, phrases } = inHand;
  const by = file.row.pack === 'ru-59fz' ? EXTENSION.calendar : EXTENSION.working;
  const said = { clock: 'answer' as const, by, reason: inHand.say(phrases.extension), goodReason: false, decidedOn: null };
  await inHand.did(around.hands.extend.execute({ ...byLead, ...said }));
}

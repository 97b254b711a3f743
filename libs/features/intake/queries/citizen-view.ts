import { explainSteps, type OpenCase } from '#libs/casework';
import { isElsewhere } from '#libs/domain/asking';
import { clockRule, forecastDates, movesAllowed } from '#libs/domain/procedure';
import {
  CITIZEN,
  type CaseState,
  type CivilDate,
  type ClockCode,
  type ContactChannel,
  type Kind,
  type Language,
  localDate,
  type Outcome,
  type PreferredChannel,
  type Reference,
} from '#libs/kernel';
import { type DateLine, dateLine } from '../case-receipts.js';
import { intakeText } from '../messages.js';

/** A case as the person who brought it sees it. */
export interface CitizenCase extends Standing {
  readonly kind: Kind;
  readonly language: Language;
  readonly service: string;
  readonly place: string | null;
  /** When it happened, and what you would like to come of it, in your own words; null where you did not say. */
  readonly happened: string | null;
  readonly wanted: string | null;
  readonly receivedOn: CivilDate | null;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly statutory: boolean;
  /** False until a lawyer has read the rules that the dates come from. */
  readonly legallyReviewed: boolean;
  /** `late`: its day has gone by, and it is still owed. */
  readonly dates: readonly (DateLine & Explained & { readonly late: boolean })[];
  /** Dates that are no longer open: by when it had to be done, and when it was. */
  readonly past: readonly (Explained & {
    readonly clock: ClockCode;
    readonly date: CivilDate;
    readonly doneOn: CivilDate;
    /** False where the case ended otherwise before it was done. */
    readonly done: boolean;
  })[];
  readonly extensions: readonly {
    readonly clock: ClockCode;
    readonly title: string;
    readonly on: CivilDate;
    readonly reason: string | null;
  }[];
  readonly messages: readonly {
    readonly at: string;
    readonly from: 'you' | 'us';
    readonly kind: string;
    readonly text: string | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly at: string;
    readonly from: 'you' | 'us';
    readonly name: string | null;
    readonly sizeBytes: number;
    /** `quarantined` until it was looked at; `unscanned` where nobody looks for malware here. Only `clean` and `unscanned` ones are served. */
    readonly state: string;
  }[];
  /** What was decided, once you were told. */
  readonly points: readonly {
    readonly ordinal: number;
    readonly text: string | null;
    readonly outcome: Outcome | null;
    readonly reasons: string | null;
  }[];
  readonly promises: readonly {
    readonly text: string | null;
    readonly dueOn: CivilDate;
    readonly state: string;
    readonly settledOn: CivilDate | null;
    /** What was done, or why it was dropped. */
    readonly settlement: string | null;
  }[];
  /** Where you can go if you disagree, once you were told what was decided. */
  readonly further: readonly FurtherWay[];
  /** Where a hurried way out of its page leads; null for a case that nobody has to hide. */
  readonly exitTo: string | null;
  /** Whether others ask the same and are answered together with you. Never who, nor how many. */
  readonly isTogether: boolean;
  /** How we write. */
  readonly channel: ContactChannel;
  /** Which letters the person wants beside those about the case. */
  readonly preferences: Preferences;
  /** Whether the case can still be taken back. */
  readonly mayWithdraw: boolean;
}

export interface Preferences {
  /** What was changed because of complaints. */
  readonly wantsNews: boolean;
  /** A few questions on how it went. */
  readonly wantsSurveys: boolean;
}

/** How a date is called, by which article, and how it was counted. */
interface Explained {
  readonly title: string;
  readonly basis: string | null;
  readonly explanation: readonly string[];
}

export interface FurtherWay {
  readonly title: string;
  /** Somebody else decides there. */
  readonly elsewhere: boolean;
  readonly basis: string;
  /** Null where the law names no time for it. */
  readonly within: { readonly unit: string; readonly amount: number } | null;
}

/** How the person is called and reached; all null for somebody who is anonymous. */
export interface CitizenContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly preferredChannel: PreferredChannel | null;
  /** How we write. */
  readonly channel: ContactChannel;
}

/** Where a case stands, in plain words. */
export interface Standing {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly statusText: string;
  /** Whose turn it is. */
  readonly turnText: string;
}

type StandingRow = Pick<OpenCase['row'], 'reference' | 'state' | 'open' | 'language'>;

/** In the language of the case, where no other is asked for. */
export function standingOf({ reference, state, open, language: own }: StandingRow, language: Language = own): Standing {
  const say = intakeText(language);
  const promisesAreOpen = state === 'answered';
  const turnText = say(state === 'awaitingCitizen' ? 'actor.you' : open || promisesAreOpen ? 'actor.us' : 'actor.nobody');
  return { reference, status: state, statusText: say(`state.${state}`), turnText };
}

/** What stands beside the case file. */
export interface Told {
  readonly service: Readonly<Record<Language, string>>;
  readonly exitTo: CitizenCase['exitTo'];
  readonly isTogether: boolean;
  readonly messages: CitizenCase['messages'];
  readonly documents: CitizenCase['documents'];
  readonly promises: CitizenCase['promises'];
  readonly extensions: readonly { clock: ClockCode; on: CivilDate; reason: string | null }[];
  /** By point: the latest decision's. */
  readonly reasons: Record<string, string | null>;
}

export function citizenView(opened: OpenCase, told: Told, language: Language, now: Date): CitizenCase {
  const { row, procedure, file } = opened;
  const say = intakeText(language);
  const answered = row.answeredOn !== null;
  return {
    ...standingOf(row, language),
    kind: row.kind,
    language: row.language,
    service: told.service[language],
    place: row.place,
    happened: opened.points[0]?.happened ?? null,
    wanted: opened.points[0]?.wanted ?? null,
    receivedOn: row.receivedOn,
    procedure: row.pack,
    procedureTitle: procedure.pack.title[language],
    statutory: row.statutory,
    legallyReviewed: procedure.pack.status === 'legallyReviewed',
    ...explainedDates(opened, language, now),
    extensions: told.extensions.map((extension) => ({ ...extension, title: say(`clock.${extension.clock}`) })),
    messages: told.messages,
    documents: told.documents,
    points: opened.points.map(({ id, ordinal, text, outcome }) => {
      return { ordinal, text, outcome: answered ? outcome : null, reasons: answered ? (told.reasons[id] ?? null) : null };
    }),
    promises: answered ? told.promises : [],
    further: answered ? furtherWays(opened, language) : [],
    exitTo: told.exitTo,
    isTogether: told.isTogether,
    channel: row.contact,
    preferences: preferencesOf(opened.parties),
    mayWithdraw: movesAllowed(procedure, file, CITIZEN).some((move) => move.event === 'case.withdrawn' && move.allowed),
  };
}

function explainedDates(opened: OpenCase, language: Language, now: Date): Pick<CitizenCase, 'dates' | 'past'> {
  const { file, procedure } = opened;
  const today = localDate(now, procedure.timeZone);
  const dates = forecastDates(procedure, file, now).map((date) => {
    const running = file.clocks.findLast((clock) => clock.code === date.clock && clock.status !== 'stopped');
    const line = dateLine(date);
    return { ...line, late: line.date < today, ...explained(opened, date.clock, running, language) };
  });
  const past = file.clocks.flatMap((clock) => {
    if (clock.status !== 'stopped' || clock.stoppedOn === null) return [];
    const { code, dueOn: date, stoppedOn: doneOn } = clock;
    return [
      { clock: code, date, doneOn, done: !isCutShort(opened.row, code, doneOn), ...explained(opened, code, clock, language) },
    ];
  });
  return { dates, past };
}

const OF_THE_ANSWER: readonly ClockCode[] = ['answer', 'decide', 'tell'];

/** Whether the end of the case stopped the clock, and no answer did: who took a complaint back was not answered in time. */
function isCutShort({ answeredOn, closedOn }: OpenCase['row'], code: ClockCode, stoppedOn: CivilDate): boolean {
  return answeredOn === null && closedOn !== null && stoppedOn >= closedOn && OF_THE_ANSWER.includes(code);
}

type RunningClock = OpenCase['file']['clocks'][number];

function explained(
  { procedure, row }: OpenCase,
  code: ClockCode,
  clock: RunningClock | undefined,
  language: Language,
): Explained {
  const rule = clockRule(procedure.pack, code, row.matter);
  return {
    title: intakeText(language)(`clock.${code}`),
    basis: rule && row.statutory ? rule.basis.cited[language] : null,
    explanation: explainSteps(clock?.steps ?? [], language).map((step) => step.text),
  };
}

function furtherWays({ procedure }: OpenCase, language: Language): FurtherWay[] {
  return procedure.pack.further.map(({ code, title, basis, within }) => ({
    elsewhere: isElsewhere(code),
    title: title[language],
    basis: basis.cited[language],
    within: within && { unit: within.unit, amount: within.amount },
  }));
}

/** Whoever acts in the matter: that is whom we write to. */
export function actingParty(parties: OpenCase['parties']): OpenCase['parties'][number] | undefined {
  return parties.find(({ role }) => role === 'representative') ?? parties.find(({ role }) => role === 'complainant');
}

export function preferencesOf(parties: OpenCase['parties']): Preferences {
  const { wantsNews = true, wantsSurveys = true } = actingParty(parties) ?? {};
  return { wantsNews, wantsSurveys };
}

export function contactOf({ parties, row }: OpenCase): CitizenContact {
  const { name = null, email = null, phone = null, postalAddress = null, preferredChannel = null } = actingParty(parties) ?? {};
  return { name, email, phone, postalAddress, preferredChannel, channel: row.contact };
}

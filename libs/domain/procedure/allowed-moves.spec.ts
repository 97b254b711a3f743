import { CASE_STATES, DomainError } from '#libs/kernel';
import { LivedCase, newCase, procedureOf } from '../../../test/support/procedure.js';
import { explore, filesByState, tryEvent } from '../../../test/support/explore.js';
import { type Pack, PROCEDURAL_EVENTS, loadPacks, textsOf } from './index.js';

/**
 * What the law lets happen, written from the law and not from the packs: event, from which states, to which (`=`: the state stays), by whom, where
 * it says so. `open`: registered, inHandling, awaitingCitizen. C, S, Z, Y: clerk, supervisor, citizen (zayavitel), the system itself.
 */
const TABLES: Readonly<Record<string, string>> = {
  'ru-59fz': `
    case.registered        received               registered       C S      ст. 8 ч. 2
    case.accepted          registered             inHandling       C S      ст. 9 ч. 1
    question.asked         registered             =                C S      ст. 10 ч. 1 п. 2
    question.asked         inHandling             awaitingCitizen  C S      ст. 10 ч. 1 п. 2
    question.asked         awaitingCitizen        =                C S      ст. 10 ч. 1 п. 2
    question.answered      registered inHandling  =                Z C S    ст. 10 ч. 1 п. 2
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 10 ч. 1 п. 2
    deadline.extended      open                   =                S        ст. 12 ч. 2
    case.transferred       open                   transferred      C S      ст. 8 ч. 3
    case.declined          open                   declined         C S      ст. 11
    decision.issued        open                   decided          C S      ст. 10 ч. 1 п. 4
    answer.sent            decided                answered         Y C S    ст. 10 ч. 1 п. 4
    case.withdrawn         received open          withdrawn        Z C S    ст. 5 п. 5
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'ru-210fz': `
    case.registered        received               registered       C S      Правила
    case.accepted          registered             inHandling       C S      ст. 11.2 ч. 6
    question.asked         registered             =                C S      ст. 11.2 ч. 6
    question.asked         inHandling             awaitingCitizen  C S      ст. 11.2 ч. 6
    question.asked         awaitingCitizen        =                C S      ст. 11.2 ч. 6
    question.answered      registered inHandling  =                Z C S    ст. 11.2 ч. 6
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 11.2 ч. 6
    case.transferred       open                   transferred      C S      п. 10
    decision.issued        open                   decided          C S      ст. 11.2 ч. 7
    answer.sent            decided                answered         Y C S    ст. 11.2 ч. 8
    case.withdrawn         received open          withdrawn        Z C S    ст. 11.2
    case.closed            answered               closed           Y        -
    case.reopened          answered closed withdrawn  inHandling   S        -`,

  'ru-248fz': `
    case.registered        received               registered       C S      ст. 40
    case.accepted          registered             inHandling       C S      ст. 43
    question.asked         registered             =                C S      ст. 43
    question.asked         inHandling             awaitingCitizen  C S      ст. 43
    question.asked         awaitingCitizen        =                C S      ст. 43
    question.answered      registered inHandling  =                Z C S    ст. 43
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 43
    deadline.extended      open                   =                S        ст. 43 ч. 2
    case.declined          open                   declined         C S      ст. 42
    decision.issued        open                   decided          C S      ст. 43
    answer.sent            decided                answered         Y C S    ст. 43
    case.withdrawn         received open          withdrawn        Z C S    ст. 40 ч. 8
    case.closed            answered               closed           Y        -
    case.reopened          answered closed        inHandling       S        -`,

  'gb-sct-spso': `
    case.registered        received               registered       Y C S    Part 4
    case.accepted          registered             inHandling       C S      -
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                S        Part 3, extending stage 1
    case.declined          open                   declined         S        Part 2, time limit
    decision.issued        open                   decided          C S      Part 3, stage 1
    answer.sent            decided                answered         Y C S    Part 3, stage 1
    case.withdrawn         received open          withdrawn        Z C S    Part 3
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'gb-eng-housing': `
    case.registered        received               registered       Y C S    6.2
    case.accepted          registered             inHandling       C S      -
    acknowledgement.issued  open                  =                C S      6.2
    acknowledgement.sent   received open decided answered closed declined withdrawn  =  Y C S  6.2
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      6.4
    case.declined          open                   declined         S        2.2
    decision.issued        open                   decided          C S      6.6
    answer.sent            decided                answered         Y C S    6.9
    case.withdrawn         received open          withdrawn        Z C S    6
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'in-cpgrams': `
    case.registered        received               registered       Y C S    Registration
    case.accepted          registered             inHandling       C S      -
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      Timeline; interim reply
    case.transferred       open                   transferred      C S      Transfer
    decision.issued        open                   decided          C S      Disposal
    answer.sent            decided                answered         Y C S    Disposal; action taken report
    case.withdrawn         received open          withdrawn        Z C S    Disposal
    case.closed            answered               closed           Y        -
    case.reopened          answered closed withdrawn  inHandling   Y S      -`,

  'own-standard': `
    case.registered        received               registered       Y C S    2
    case.accepted          registered             inHandling       C S      -
    acknowledgement.sent   received open decided answered closed transferred declined withdrawn  =  Y C S  2
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      5
    case.transferred       open                   transferred      C S      6
    case.declined          open                   declined         C S      7
    decision.issued        open                   decided          C S      3
    answer.sent            decided                answered         Y C S    4
    case.withdrawn         received open          withdrawn        Z C S    8
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  Y S  -`,

  'ru-59fz higher': `
    case.registered        received               registered       C S      ст. 8 ч. 2
    case.accepted          registered             inHandling       C S      ст. 9 ч. 1
    question.asked         registered             =                C S      ст. 10 ч. 1 п. 2
    question.asked         inHandling             awaitingCitizen  C S      ст. 10 ч. 1 п. 2
    question.asked         awaitingCitizen        =                C S      ст. 10 ч. 1 п. 2
    question.answered      registered inHandling  =                Z C S    ст. 10 ч. 1 п. 2
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 10 ч. 1 п. 2
    deadline.extended      open                   =                S        ст. 12 ч. 2
    case.transferred       open                   transferred      C S      ст. 8 ч. 3
    case.declined          open                   declined         C S      ст. 11
    decision.issued        open                   decided          C S      ст. 10 ч. 1 п. 4
    answer.sent            decided                answered         Y C S    ст. 10 ч. 1 п. 4
    case.withdrawn         received open          withdrawn        Z C S    ст. 5 п. 5
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'ru-210fz higher': `
    case.registered        received               registered       C S      Правила
    case.accepted          registered             inHandling       C S      ст. 11.2 ч. 6
    question.asked         registered             =                C S      ст. 11.2 ч. 6
    question.asked         inHandling             awaitingCitizen  C S      ст. 11.2 ч. 6
    question.asked         awaitingCitizen        =                C S      ст. 11.2 ч. 6
    question.answered      registered inHandling  =                Z C S    ст. 11.2 ч. 6
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 11.2 ч. 6
    case.transferred       open                   transferred      C S      п. 10
    decision.issued        open                   decided          C S      ст. 11.2 ч. 7
    answer.sent            decided                answered         Y C S    ст. 11.2 ч. 8
    case.withdrawn         received open          withdrawn        Z C S    ст. 11.2
    case.closed            answered               closed           Y        -
    case.reopened          answered closed withdrawn  inHandling   S        -`,

  'ru-248fz pretrial': `
    case.registered        received               registered       C S      ст. 40
    case.accepted          registered             inHandling       C S      ст. 43
    question.asked         registered             =                C S      ст. 43
    question.asked         inHandling             awaitingCitizen  C S      ст. 43
    question.asked         awaitingCitizen        =                C S      ст. 43
    question.answered      registered inHandling  =                Z C S    ст. 43
    question.answered      awaitingCitizen        inHandling       Z C S    ст. 43
    deadline.extended      open                   =                S        ст. 43 ч. 2
    case.declined          open                   declined         C S      ст. 42
    decision.issued        open                   decided          C S      ст. 43
    answer.sent            decided                answered         Y C S    ст. 43
    case.withdrawn         received open          withdrawn        Z C S    ст. 40 ч. 8
    case.closed            answered               closed           Y        -
    case.reopened          answered closed        inHandling       S        -`,

  'gb-sct-spso stage2': `
    case.registered        received               registered       Y C S    Part 4
    case.accepted          registered             inHandling       C S      -
    acknowledgement.issued  open                  =                C S      Part 3, stage 2
    acknowledgement.sent   received open decided answered closed declined withdrawn  =  Y C S  Part 3, stage 2
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      Part 3, stage 2
    case.declined          open                   declined         Y        Part 3, stage 2
    decision.issued        open                   decided          C S      Part 3, stage 2
    answer.sent            decided                answered         Y C S    Part 3, stage 2
    case.withdrawn         received open          withdrawn        Z C S    Part 3
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'gb-eng-housing stage2': `
    case.registered        received               registered       Y C S    6.2
    case.accepted          registered             inHandling       C S      -
    acknowledgement.issued  open                  =                C S      6.11
    acknowledgement.sent   received open decided answered closed declined withdrawn  =  Y C S  6.11
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      6.15
    case.declined          open                   declined         Y        6.13
    decision.issued        open                   decided          C S      6.14
    answer.sent            decided                answered         Y C S    6.14
    case.withdrawn         received open          withdrawn        Z C S    6
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  S  -`,

  'in-cpgrams appeal': `
    case.registered        received               registered       Y C S    Registration
    case.accepted          registered             inHandling       C S      -
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    case.transferred       open                   transferred      C S      Appeal
    decision.issued        open                   decided          C S      Appeal
    answer.sent            decided                answered         Y C S    Appeal
    case.withdrawn         received open          withdrawn        Z C S    Disposal
    case.closed            answered               closed           Y        -
    case.reopened          answered closed withdrawn  inHandling   Y S      -`,

  'own-standard review': `
    case.registered        received               registered       Y C S    2
    case.accepted          registered             inHandling       C S      -
    acknowledgement.sent   received open decided answered closed transferred declined withdrawn  =  Y C S  2
    question.asked         registered             =                C S      -
    question.asked         inHandling             awaitingCitizen  C S      -
    question.asked         awaitingCitizen        =                C S      -
    question.answered      registered inHandling  =                Z C S    -
    question.answered      awaitingCitizen        inHandling       Z C S    -
    deadline.extended      open                   =                C S      5
    case.transferred       open                   transferred      C S      6
    case.declined          open                   declined         C S      7
    decision.issued        open                   decided          C S      3
    answer.sent            decided                answered         Y C S    4
    case.withdrawn         received open          withdrawn        Z C S    8
    case.closed            answered               closed           Y        -
    case.reopened          answered closed declined withdrawn  inHandling  Y S  -`,
};

const ROLES = { C: 'clerk', S: 'supervisor', Z: 'citizen', Y: 'system' } as const;
const ROLE_NAMES = Object.values(ROLES);
const OPEN = ['registered', 'inHandling', 'awaitingCitizen'];

/** `case.registered received clerk → registered (ст. 8 ч. 2)`, a line for each event, state and role. */
function allowedByLaw(code: string): string[] {
  const rows = (TABLES[code] ?? '').trim().split('\n');
  return rows.flatMap((row) => {
    const [event, from, to, by, article] = row.trim().split(/ {2,}/) as [string, string, string, string, string];
    const states = from.split(' ').flatMap((state) => (state === 'open' ? OPEN : [state]));
    const roles = by.split(' ').map((letter) => ROLES[letter as keyof typeof ROLES]);
    return states.flatMap((state) => roles.map((role) => `${event} ${state} ${role} → ${to === '=' ? state : to} (${article})`));
  });
}

function allowedByDecide(pack: Pack): string[] {
  const procedure = procedureOf(pack);
  const states = CASE_STATES.filter((state) => pack.states.some((rule) => rule.state === state));
  const files = filesByState(explore(procedure));
  return states.flatMap((state) => {
    const file = { ...(files.get(state) ?? newCase()), openQuestions: 1 };
    return PROCEDURAL_EVENTS.flatMap((event) =>
      ROLE_NAMES.flatMap((role) => {
        const result = tryEvent(new LivedCase(procedure, file).on('2026-03-02'), event, role);
        if (result instanceof DomainError) return [];
        const article = pack.moves.find((move) => move.event === event && move.from.includes(state))?.basis?.article ?? '-';
        return [`${event} ${state} ${role} → ${result.file.state} (${article})`];
      }),
    );
  });
}

/** Of every stage of every pack. */
const TEXTS = loadPacks()
  .flatMap(textsOf)
  .map((pack) => [[pack.pack, pack.version, pack.stage?.code].filter(Boolean).join(' '), pack] as const);

describe.each(TEXTS)('%s', (_name, pack) => {
  it('allows what the law allows, by whom it allows it, and nothing else', () => {
    const table = [pack.pack, pack.stage?.code].filter(Boolean).join(' ');
    expect(allowedByDecide(pack).sort()).toEqual(allowedByLaw(table).sort());
  });
});

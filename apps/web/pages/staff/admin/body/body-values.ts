import { type Body, type BodySettings, fourEyesAbove, OPEN_LICENCES, type Rung } from '#libs/casework';
import { CLOCK_CODES, type ClockCode, type FieldError, type Language, type PackCode } from '#libs/kernel';
import { listOf, type Sent, textOf } from '../shared/sent.js';

/** How many further steps of escalation the form offers. */
export const LATER_STEPS = 3;

export interface LaterStep {
  readonly days: string;
  readonly to: readonly string[];
}

/** What the form holds, as text. */
export interface BodyValues {
  readonly version: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly contactEn: string;
  readonly contactRu: string;
  readonly language: string;
  readonly pack: string;
  readonly calendar: string;
  readonly timeZone: string;
  readonly receivedCutoff: string;
  readonly warnAt: string;
  readonly targets: Readonly<Record<ClockCode, string>>;
  readonly warning: readonly string[];
  readonly breach: readonly string[];
  readonly later: readonly LaterStep[];
  readonly uncertainMail: string;
  readonly dangerWords: string;
  readonly openLicence: string;
  readonly fourEyesAbove: string;
  readonly caseYears: string;
  readonly exitAddress: string;
}

export function valuesOfBody({ version, receivedCutoff, settings, ...body }: Body): BodyValues {
  const { escalation, targets, uncertainMail, dangerWords, caseYears, exitAddress } = settings;
  return {
    ...body,
    version: String(version),
    receivedCutoff: receivedCutoff ?? '',
    targets: ofEachClock((clock) => String(targets[clock] ?? '')),
    warning: escalation.warning,
    breach: escalation.breach,
    later: ofEachStep((step) => {
      const one = escalation.later[step];
      return one ? { days: String(one.workingDaysAfter), to: one.to } : { days: '', to: [] };
    }),
    uncertainMail,
    dangerWords: dangerWords.join('\n'),
    openLicence: settings.openLicence ?? OPEN_LICENCES[0],
    fourEyesAbove: String(fourEyesAbove(settings)),
    caseYears: String(caseYears),
    exitAddress,
  };
}

/** What was typed: of the fields that the form has, and empty for the rest. */
export function typedBody(sent: Sent): BodyValues {
  const text = (field: string) => textOf(sent, field).trim();
  return {
    version: '',
    nameEn: text('nameEn'),
    nameRu: text('nameRu'),
    contactEn: text('contactEn'),
    contactRu: text('contactRu'),
    language: text('language'),
    pack: text('pack'),
    calendar: text('calendar'),
    timeZone: text('timeZone'),
    receivedCutoff: text('receivedCutoff'),
    warnAt: text('warnAt'),
    targets: ofEachClock((clock) => text(`target-${clock}`)),
    warning: listOf(sent, 'warning'),
    breach: listOf(sent, 'breach'),
    later: ofEachStep((step) => ({ days: text(`later-${step}`), to: listOf(sent, `later-${step}-to`) })),
    uncertainMail: text('uncertainMail'),
    dangerWords: text('dangerWords'),
    openLicence: text('openLicence'),
    fourEyesAbove: text('fourEyesAbove'),
    caseYears: text('caseYears'),
    exitAddress: text('exitAddress'),
  };
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the form itself can see: everything that its command would not know by a field of the form. */
export function faultsOf(values: BodyValues): FieldError[] {
  const { warning, breach, later, targets, nameEn, nameRu, receivedCutoff, warnAt, dangerWords, caseYears, exitAddress } = values;
  const wrong = (field: string, isWrong: boolean): FieldError[] => (isWrong ? [{ field, code: 'invalid' }] : []);
  return [
    ...wrong('nameEn', nameEn === ''),
    ...wrong('nameRu', nameRu === ''),
    ...wrong('receivedCutoff', receivedCutoff !== '' && !HOUR.test(receivedCutoff)),
    ...wrong('warnAt', !HOUR.test(warnAt)),
    ...CLOCK_CODES.flatMap((clock) => wrong(`target-${clock}`, targets[clock] !== '' && !isDays(targets[clock]))),
    ...wrong('warning', warning.length === 0),
    ...wrong('breach', breach.length === 0),
    ...later.flatMap(({ days, to }, step) => wrong(`later-${step}`, days !== '' && (!isDays(days) || to.length === 0))),
    ...wrong('fourEyesAbove', !/^\d{1,6}$/.test(values.fourEyesAbove)),
    ...wrong('caseYears', !/^[1-9]\d?$/.test(caseYears)),
    ...wrong('exitAddress', !/^https:\/\/[^\s/]+\.[^\s]+$/.test(exitAddress) || !URL.canParse(exitAddress)),
    ...wrong('dangerWords', !linesOf(dangerWords).every((line) => line.length >= 2 && line.length <= 100)),
  ];
}

/** What the command is given; its own checks come on top. */
export function changeOf(values: BodyValues) {
  const { nameEn, nameRu, contactEn, contactRu, warnAt, calendar, timeZone } = values;
  return {
    ...{ nameEn, nameRu, contactEn, contactRu, warnAt, calendar, timeZone },
    language: values.language as Language,
    pack: values.pack as PackCode,
    receivedCutoff: values.receivedCutoff === '' ? null : values.receivedCutoff,
    settings: settingsOf(values),
    basedOn: Number(values.version),
  };
}

function settingsOf({ warning, breach, later, targets, ...values }: BodyValues): BodySettings {
  const own = CLOCK_CODES.filter((clock) => targets[clock] !== '').map((clock) => [clock, Number(targets[clock])]);
  return {
    escalation: {
      warning: warning as Rung[],
      breach: breach as Rung[],
      later: later
        .filter(({ days }) => days !== '')
        .map(({ days, to }) => ({ workingDaysAfter: Number(days), to: to as Rung[] })),
    },
    targets: Object.fromEntries(own) as BodySettings['targets'],
    uncertainMail: values.uncertainMail as BodySettings['uncertainMail'],
    dangerWords: linesOf(values.dangerWords),
    openLicence: OPEN_LICENCES.find((known) => known === values.openLicence),
    tellingFourEyesAbove: Number(values.fourEyesAbove),
    caseYears: Number(values.caseYears),
    exitAddress: values.exitAddress,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 250;
}

function ofEachClock(value: (clock: ClockCode) => string): Record<ClockCode, string> {
  return Object.fromEntries(CLOCK_CODES.map((clock) => [clock, value(clock)])) as Record<ClockCode, string>;
}

function ofEachStep(value: (step: number) => LaterStep): LaterStep[] {
  return Array.from({ length: LATER_STEPS }, (_, step) => value(step));
}

import { type AskRefusal, localDate, type BodyId, type ClockCode, type MessageId, type NoticeKind } from '#libs/kernel';
import { referenceOfCase } from '#libs/casework';
import { articleOfRefusal, clockRule, packAt } from '#libs/domain/procedure';
import { answerValues } from './answer-values.js';
import { dates, dateValue, effect, furtherWays, link, list, notFinal, paragraphs, quote, textValue } from './blocks.js';
import { addresseeOf, dateParamOf, type LetterContext, paramOf } from './letter-context.js';
import { remedyList } from './answer-values.js';
import { externalBody, messageText, remediesOf, whatWasSent } from './letter-reads.js';
import { type Values } from './letter-variables.js';
import { newsOf, newsValues, toldCases } from './news-values.js';
import { remedyTitle } from './remedy-title.js';
import { waysFrom } from './second-look.js';
import { dateInWords, words } from './words.js';

type Writer = (context: LetterContext) => Promise<Values>;

/** What every letter to a citizen can say. */
function common(context: LetterContext): Values {
  const { notice, opened, body, language, publicUrl, token } = context;
  const { row, procedure } = opened;
  const contact = language === 'ru' ? body.contactRu : body.contactEn;
  return {
    reference: { text: row.reference },
    bodyName: { text: language === 'ru' ? body.nameRu : body.nameEn },
    name: textValue(addresseeOf(opened.parties, notice.channel === 'post' ? 'postalAddress' : 'email').name),
    receivedOn: dateValue(language, row.receivedAt && localDate(row.receivedAt, body.timeZone)),
    procedure: { text: procedure.pack.title[language] },
    link: link(`${publicUrl}/track/${token}`),
    contact: contact.trim() === '' ? null : quote(contact),
    effect: effect(context),
  };
}

function code({ publicUrl, trackingCode }: LetterContext): Values {
  return { code: { text: trackingCode }, trackingPage: link(`${publicUrl}/track`) };
}

function dated(context: LetterContext): Values {
  const known = dates(context);
  return { dates: known, notFinal: known && notFinal(context) };
}

/** What the person sent us, for them to keep. It is not repeated where somebody beside them may open the letter. */
async function copy({ database, opened }: LetterContext): Promise<Values> {
  const sent = await whatWasSent(database, opened.row.id);
  const { happened = null, wanted = null } = opened.points[0] ?? {};
  if (sent === null || sent.sensitive) return { copy: null, happened: null, place: null, wanted: null };
  return { copy: quote(sent.text), happened: quote(happened), place: quote(opened.row.place), wanted: quote(wanted) };
}

/** The case whose decision is looked at again, in a second look. */
async function before({ database, opened }: LetterContext): Promise<Values> {
  const { previousId } = opened.row;
  return { before: textValue(previousId === null ? null : await referenceOfCase(database, previousId)) };
}

/** What each kind of letter says besides. */
const WRITERS: { readonly [Kind in NoticeKind]?: Writer } = {
  receipt: async (context) => ({ ...code(context), ...dated(context), ...(await copy(context)), ...(await before(context)) }),
  acknowledgement: async (context) => ({
    ...code(context),
    ...dated(context),
    ...(await copy(context)),
    ...(await before(context)),
    registeredOn: dateValue(context.language, context.opened.row.registeredOn),
    words: await messageOf(context),
  }),
  message: async (context) => ({ words: await messageOf(context) }),
  question: async (context) => ({
    words: await messageOf(context),
    paused: context.opened.file.clocks.some((clock) => clock.status === 'paused') ? { text: 'yes' } : null,
  }),
  extension,
  transfer,
  decline,
  answer: answerValues,
  withdrawal: async (context) => ({ on: on(context) }),
  reopened: async (context) => {
    const ground = context.opened.procedure.pack.reopening.find((rule) => rule.ground === paramOf(context, 'ground'));
    return {
      ...dated(context),
      on: on(context),
      ground: textValue(ground?.title[context.language] ?? null),
      reason: await messageOf(context),
    };
  },
  remedyDone: async (context) => {
    const remedy = await remedyOf(context);
    return {
      remedy: remedy && list([remedyTitle(context.language, remedy)]),
      on: dateValue(context.language, remedy?.settledOn ?? null),
      words: quote(remedy?.settlement ?? null),
    };
  },
  remedyDropped: async (context) => {
    const remedy = await remedyOf(context);
    return { remedy: remedy && list([remedyTitle(context.language, remedy)]), reason: quote(remedy?.settlement ?? null) };
  },
  codeRenewed: async (context) => code(context),
  survey: async (context) => surveyed(context),
  surveyReminder: async (context) => surveyed(context),
  measureAdopted: news,
  measureCompleted: news,
  measureVerified: news,
  measureDropped: news,
  effectSurvey: async (context) => surveyed(context),
  reviewRefused,
  reviewerMissing,
  suspensionDecided: async (context) => {
    const { basis } = context.opened.procedure.pack.stage?.suspension ?? { basis: null };
    return {
      accepted: textParam(context, 'accepted'),
      on: on(context),
      article: textValue(basis?.cited[context.language] ?? null),
      reason: await messageOf(context),
    };
  },
  externalDecided: async (context) => {
    const { pack } = context.opened.procedure;
    const stage = pack.stages.find(({ code }) => code === paramOf(context, 'stage'));
    return {
      stage: textValue(stage?.title[context.language] ?? null),
      on: on(context),
      decision: effectsOutside(context),
      remedies: await promisedOutside(context),
      reason: await messageOf(context),
      furtherWays: furtherWays(pack, context.language),
    };
  },
  challengeDecided: async (context) => ({ accepted: textParam(context, 'accepted'), reason: await messageOf(context) }),
};

export async function citizenValues(context: LetterContext): Promise<Values> {
  return { ...common(context), ...(await WRITERS[context.notice.kind]?.(context)) };
}

/** What was changed, and which of the person's cases it answers. */
async function news({ database, notice, language, body, publicUrl }: LetterContext): Promise<Values> {
  const told = await newsOf(database, notice.fanOutId!, language);
  const cases = await toldCases(database, [notice.caseId!, ...(notice.furtherCases ?? [])]);
  return newsValues(told, cases, language, body, publicUrl);
}

async function extension(context: LetterContext): Promise<Values> {
  const { opened, language } = context;
  const { pack } = opened.procedure;
  const clock = paramOf<ClockCode>(context, 'clock');
  const rule = clock && clockRule(pack, clock, opened.file.matter);
  const running = opened.file.clocks.findLast((one) => one.code === clock);
  const doubts = (running?.because ?? []).map((because) => words(language)('date_provisional', { because }));
  const draft = notFinal(context);
  return {
    from: dateValue(language, dateParamOf(context, 'from')),
    until: dateValue(language, dateParamOf(context, 'to')),
    reason: await messageOf(context),
    article: textValue(rule?.extension?.basis.cited[language] ?? null),
    notFinal: paragraphs([...doubts.map((doubt) => `${doubt}.`), ...(draft && 'text' in draft ? [draft.text] : [])]),
    furtherWays: furtherWays(pack, language),
  };
}

async function transfer(context: LetterContext): Promise<Values> {
  const { opened, language, database } = context;
  const { pack } = opened.procedure;
  const ground = pack.transfer?.grounds.find((one) => one.code === paramOf(context, 'ground'));
  const bodyId = paramOf<BodyId>(context, 'bodyId');
  const body = bodyId && (await externalBody(database, bodyId));
  const addresses = body ? [body.postalAddress, body.email].filter((address) => address !== null) : [];
  return {
    on: on(context),
    ground: textValue(ground?.title[language] ?? null),
    article: textValue(ground?.basis.cited[language] ?? null),
    newBody: textValue(body ? (language === 'ru' ? body.nameRu : body.nameEn) : null),
    newBodyContact: list(addresses),
    reason: await messageOf(context),
    furtherWays: furtherWays(pack, language),
  };
}

async function decline(context: LetterContext): Promise<Values> {
  const { opened, language } = context;
  const { pack } = opened.procedure;
  const ground = pack.declines.find((one) => one.ground === paramOf(context, 'ground'));
  return {
    on: on(context),
    ground: textValue(ground?.title[language] ?? null),
    article: textValue(ground?.basis.cited[language] ?? null),
    reason: await messageOf(context),
    furtherWays: waysFrom(context),
  };
}

/** The letter's own token opens the survey as well as the case. */
function surveyed(context: LetterContext): Values {
  return {
    survey: link(`${context.publicUrl}/survey/${context.token}`),
    closesOn: dateValue(context.language, dateParamOf(context, 'closesOn')),
  };
}

async function reviewRefused(context: LetterContext): Promise<Values> {
  const { opened, language } = context;
  const { pack } = opened.procedure;
  const stage = pack.stages.find(({ code }) => code === paramOf(context, 'stage'));
  const why = paramOf<AskRefusal>(context, 'why');
  const article = stage && why ? articleOfRefusal(stage, why, paramOf(context, 'contested')).cited[language] : null;
  const further = stage && stage.procedure ? packAt(pack, stage.code) : pack;
  return {
    on: on(context),
    ground: textParam(context, 'why'),
    article: textValue(article),
    furtherWays: furtherWays(further, language),
  };
}

async function reviewerMissing(context: LetterContext): Promise<Values> {
  const { pack } = context.opened.procedure;
  const article = pack.stage?.nobodyLeft?.basis.cited[context.language] ?? null;
  return {
    next: textParam(context, 'then'),
    article: textValue(article),
    furtherWays: furtherWays(pack, context.language),
  };
}

function textParam(context: LetterContext, name: string): Values[string] {
  return textValue(paramOf(context, name));
}

function on(context: LetterContext): Values[string] {
  const date = dateParamOf(context, 'on');
  return date === null ? null : { text: dateInWords(context.language, date) };
}

/** What a clerk wrote with the step: a message, a question, a reason. */
async function messageOf(context: LetterContext): Promise<Values[string]> {
  if (context.unsent !== null) return quote(context.unsent.text);
  const messageId = paramOf<MessageId>(context, 'messageId');
  return messageId === null ? null : quote(await messageText(context.database, context.opened.row.id, messageId));
}

/** What a decision outside does to ours: one sentence, or one for each part of it. */
function effectsOutside(context: LetterContext): Values[string] {
  const effects = (paramOf(context, 'effects') ?? '').split(' ');
  const said = effects.map((effect) =>
    words(context.language)('outside_effect', { effect, of: effects.length > 1 ? 'part' : 'all' }),
  );
  return said.length > 1 ? list(said) : { markdown: `**${said.join('')}**` };
}

async function promisedOutside(context: LetterContext): Promise<Values[string]> {
  const ids = (paramOf(context, 'remedyIds') ?? '').split(' ');
  const promised = (await remediesOf(context.database, context.opened.row.id)).filter(({ id }) => ids.includes(id));
  return remedyList(context.language, promised);
}

async function remedyOf(context: LetterContext) {
  const remedies = await remediesOf(context.database, context.opened.row.id);
  return remedies.find(({ id }) => id === paramOf(context, 'remedyId')) ?? null;
}

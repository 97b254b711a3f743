import { askingLimit, nextStage, type Pack } from '#libs/domain/procedure';
import { localDate } from '#libs/kernel';
import { furtherWays } from './blocks.js';
import { type LetterContext } from './letter-context.js';
import { type Value } from './letter-variables.js';
import { escapeMarkdown } from './markdown.js';
import { dateInWords, words } from './words.js';

/** Where somebody can turn who does not agree, and the link that leads straight to asking us for a second look, with the last day for it. */
export function waysFrom(context: LetterContext): Value {
  const { pack } = context.opened.procedure;
  const ways = [furtherWays(pack, context.language), secondLook(context)];
  const parts = ways.flatMap((way) => (way && 'markdown' in way ? [way.markdown] : []));
  return parts.length === 0 ? null : { markdown: parts.join('\n\n') };
}

function secondLook(context: LetterContext): Value {
  const { opened, language, publicUrl, token } = context;
  const stage = nextStage(opened.procedure.pack);
  if (!stage?.procedure || stage.whose === 'outside' || !stage.asking.by.includes('citizen')) return null;

  const said = words(language)('second_look', {
    title: stage.title[language],
    article: stage.asking.basis.cited[language],
    until: lastDay(context, stage) ?? 'none',
  });
  return { markdown: `${escapeMarkdown(said)}\n\n<${publicUrl}/track/${token}/second-look>` };
}

/** Counted from the day of this letter, where it has not gone yet. */
function lastDay({ opened, now, language }: LetterContext, stage: Pack['stages'][number]): string | null {
  const { procedure, row } = opened;
  const answeredOn = row.answeredOn ?? row.closedOn ?? localDate(now, procedure.timeZone);
  const limit = askingLimit(procedure, stage, { contested: null, learnedOn: null }, { answeredOn });
  return limit && dateInWords(language, limit.lastOn);
}

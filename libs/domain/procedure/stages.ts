import { type Pack } from './pack.js';
import { type Stage } from './stage.js';

const texts = new WeakMap<Pack, Map<string, Pack>>();

/**
 * The pack as it holds at a stage; null: at the first. A stage says what differs from the first one, and this lays it over.
 * Throws a `RangeError` for a stage that the pack does not have, or that is not ours to go through.
 */
export function packAt(pack: Pack, code: string | null): Pack {
  if (code === null) return pack;
  const known = texts.get(pack) ?? new Map<string, Pack>();
  texts.set(pack, known);
  const text = known.get(code) ?? overlaid(pack, stageNamed(pack, code));
  known.set(code, text);
  return text;
}

/** Throws a `RangeError` when there is none. */
export function stageNamed(pack: Pack, code: string): Stage {
  const found = pack.stages.find((stage) => stage.code === code);
  if (!found) throw new RangeError(`the pack ${pack.pack} ${pack.version} has no stage ${code}`);
  return found;
}

/** What comes after the stage at which a text holds; null where nothing does. */
export function nextStage(pack: Pack): Stage | null {
  const ordinal = pack.stage?.ordinal ?? 1;
  return pack.stages.find((stage) => stage.ordinal === ordinal + 1) ?? null;
}

/** The first stage's text and that of every later one that is ours to go through. */
export function textsOf(pack: Pack): readonly Pack[] {
  const ours = pack.stages.filter(({ procedure }) => procedure !== null);
  return [pack, ...ours.map(({ code }) => packAt(pack, code))];
}

function overlaid(pack: Pack, stage: Stage): Pack {
  if (stage.procedure === null) throw new RangeError(`stage ${stage.code} of the pack ${pack.pack} is not ours to go through`);
  const { without = [], moves = [], notices = [], ...sections } = stage.procedure;
  const replaced = (event: string) => (without as readonly string[]).includes(event);
  return {
    ...pack,
    ...sections,
    title: stage.title,
    moves: [...pack.moves.filter(({ event }) => !replaced(event) && !moves.some((move) => move.event === event)), ...moves],
    notices: [...pack.notices.filter(({ on }) => !replaced(on) && !notices.some((notice) => notice.on === on)), ...notices],
    stage,
  };
}

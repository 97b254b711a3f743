import { type CaseEvent, SYSTEM, caseEvent } from '#libs/kernel';
import { type CaseFile } from './case-file.js';
import { moveFrom } from './moves.js';
import { recalculate } from './recalculate.js';
import { type Situation } from './situation.js';

/** What follows at once by the rule itself, as events of their own. */
export function followUps({ procedure, file, event, at, today }: Situation, after: CaseFile): readonly CaseEvent[] {
  const { pack } = procedure;
  const registersItself = event.type === 'case.received' && pack.registration.automatic.includes(after.channel);
  // On the date of receipt, which a late hour may have moved to the next working day.
  if (registersItself) return [caseEvent('case.registered', { on: event.payload.on }, SYSTEM, at)];

  if (event.type === 'case.classified' && file.matter !== after.matter) {
    return recalculate(procedure, after).map(({ clock, round, from, to }) =>
      caseEvent('clock.recalculated', { clock, round, from, to, cause: 'matter' }, SYSTEM, at),
    );
  }

  const mayHaveEnded = event.type === 'answer.sent' || event.type === 'remedy.done' || event.type === 'remedy.dropped';
  const allDone = after.state === 'answered' && after.openRemedies.length === 0;
  const closes = mayHaveEnded && allDone && moveFrom(pack, 'case.closed', after.state) !== null;
  return closes ? [caseEvent('case.closed', { on: today }, SYSTEM, at)] : [];
}

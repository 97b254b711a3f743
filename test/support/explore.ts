import {
  type Actor,
  type CaseEvent,
  type CaseState,
  type EventType,
  CITIZEN,
  DomainError,
  SYSTEM,
  caseEvent,
} from '#libs/kernel';
import { type CaseFile, type Plan, type Procedure, PROCEDURAL_EVENTS, decide, isOpen } from '#libs/domain/procedure';
import { CLERK, LivedCase, SUPERVISOR, newCase } from './procedure.js';
import { samplePayloads } from './sample-events.js';

export const ACTORS = { clerk: CLERK, supervisor: SUPERVISOR, citizen: CITIZEN, system: SYSTEM } as const satisfies Record<
  string,
  Actor
>;
export type ActorName = keyof typeof ACTORS;

/** The plan of the sample event, or the refusal. Anything else that is thrown is a fault, and goes on. */
export function tryEvent(lived: LivedCase, type: EventType, by: ActorName): Plan | DomainError {
  const event = caseEvent(type, samplePayloads(lived)[type], ACTORS[by], lived.noon) as CaseEvent;
  try {
    return decide(lived.procedure, lived.file, event, lived.noon);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Everything that the procedure can do with a case: each plan once for each state and set of clocks in which it can be made. */
export function explore(
  procedure: Procedure,
  start: CaseFile = newCase(),
): readonly { readonly before: CaseFile; readonly plan: Plan }[] {
  const day = '2026-03-02';
  const received = tryEvent(new LivedCase(procedure, start).on(day), 'case.received', 'supervisor');
  if (received instanceof DomainError) throw received;

  const edges = [{ before: start, plan: received }];
  const seen = new Set([signature(received.file)]);
  for (const queue = [received.file]; queue.length > 0;) {
    const before = queue.shift();
    if (!before) break;
    for (const type of [...PROCEDURAL_EVENTS, 'remedy.done', 'suspension.asked', 'suspension.decided'] as const) {
      for (const by of ['system', 'supervisor'] as const) {
        const plan = tryEvent(new LivedCase(procedure, before).on(day), type, by);
        if (plan instanceof DomainError) continue;
        edges.push({ before, plan });
        if (seen.has(signature(plan.file)) || isFarEnough(plan.file)) continue;
        seen.add(signature(plan.file));
        queue.push(plan.file);
      }
    }
  }
  return edges;
}

/** One reopening, and one extension or pause of each clock, show all there is to see. */
function isFarEnough({ clocks }: CaseFile): boolean {
  return clocks.some(({ round, history }) => round > 2 || history.length > 1);
}

/** For each state a file that is in it by way of real events: the one with the most clocks open, so that every step has what it needs. */
export function filesByState(edges: ReturnType<typeof explore>): ReadonlyMap<CaseState, CaseFile> {
  const files = new Map<CaseState, CaseFile>();
  for (const { file } of edges.map(({ plan }) => plan)) {
    const known = file.state === null ? undefined : files.get(file.state);
    if (file.state !== null && (!known || openClocks(file) > openClocks(known))) files.set(file.state, file);
  }
  return files;
}

function openClocks(file: CaseFile): number {
  return file.clocks.filter((clock) => isOpen(clock) && clock.history.length === 0 && clock.code !== 'acknowledge').length;
}

function signature(file: CaseFile): string {
  const clocks = file.clocks.map(({ code, round, status, history }) => `${code}${round}${status}${history.length}`).sort();
  return [file.state, file.suspension, Math.min(file.openQuestions, 2), file.openRemedies.length, ...clocks].join(' ');
}

import { type CaseEvent, type CaseState, type EventType } from '#libs/kernel';
import { stateAfterMove } from './moves.js';
import { type ProceduralEvent, PROCEDURAL_EVENTS } from './pack.js';
import { type ArrivalEvent, ADMINISTRATIVE_PLACES } from './places.js';
import { type Situation, placeOf, refusal } from './situation.js';

/** The state in which the event leaves the case. Throws a refusal where the pack, or the sense of the thing, does not let it happen. */
export function stateAfter(situation: Situation): CaseState {
  const { file, event } = situation;
  if (isArrival(event)) {
    if (file.state !== null) throw refusal('case.transition_refused', placeOf(situation), null);
    return event.type === 'case.imported' ? event.payload.state : 'received';
  }
  if (file.state === null) throw refusal('case.transition_refused', placeOf(situation), null);
  if (isProcedural(event.type)) return stateAfterMove(situation, event.type, file.state);

  if (!ADMINISTRATIVE_PLACES[event.type].includes(file.state)) throw refusal('case.transition_refused', placeOf(situation), null);
  return file.state;
}

function isArrival(event: CaseEvent): event is CaseEvent<ArrivalEvent> {
  return event.type === 'case.received' || event.type === 'case.imported';
}

function isProcedural(type: EventType): type is ProceduralEvent {
  return (PROCEDURAL_EVENTS as readonly EventType[]).includes(type);
}

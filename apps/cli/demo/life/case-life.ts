import { CITIZEN, type PackCode, type Reference, type ServiceCode, type StaffId } from '#libs/kernel';
import { type Story } from '../story/story.js';
import { SERVICES } from '../town/services.js';
import { CaseInHand } from './case-in-hand.js';
import { Decision } from './decision.js';
import { type Life, type Surroundings } from './life.js';
import { workOn } from './work.js';

/** A registration that was forgotten for so many working days is late under every law. */
const FORGOTTEN_DAYS = 5;

/** One case from the first word to the last promise. */
export async function* liveCase(story: Story, around: Surroundings): Life {
  const inHand = new CaseInHand(story, around);
  const { plot } = story;
  const reference = await arrive(inHand);
  yield inHand.later(0);
  await inHand.open(reference);
  await firstLook(inHand);
  yield* register(inHand);
  if (plot.end === 'withdraw') return yield* withdraw(inHand);
  if (!plot.takenUp) return;
  yield* takeUp(inHand);
  if (plot.end === 'transfer') return transfer(inHand);
  if (plot.end === 'decline') return decline(inHand);
  if (yield* workOn(inHand)) yield* new Decision(inHand).live();
}

async function arrive({ story, around, today, random }: CaseInHand): Promise<Reference> {
  const { hands, town } = around;
  const { kind, text, place, language, party, representative, channel, identity } = story;
  const said = { service: story.service as ServiceCode, kind, text, place, language, party };
  if (channel === 'web') {
    return (await hands.submit.execute({ ...said, nativeKind: null, idempotencyKey: null })).reference;
  }
  const { actor } = town.receptionist(today, random);
  const entered = { ...said, ...native(story), channel, identity, representative, receivedAt: null, actor };
  return (await hands.enter.execute(entered)).reference;
}

/** The first look by a person: whoever is in danger is given to somebody at once; who is complained of is kept away. */
async function firstLook(inHand: CaseInHand): Promise<void> {
  const { around, story, random, lead } = inHand;
  const { hands, town } = around;
  if (inHand.file.row.teamId === null) {
    const { staffId, teamIds } = lead.actor;
    await inHand.did(hands.assign.execute({ ...inHand.byLead, teamId: teamIds[0]!, staffId }));
  }
  if (story.namesStaff) {
    const { staffId } = random.pick(town.clerksOf('service-centre')).actor;
    await inHand.did(hands.linkSubject.execute({ ...inHand.byHandler, subject: { staffId } }));
  }
  if (story.plot.restricted) await restrict(inHand);
}

async function restrict(inHand: CaseInHand): Promise<void> {
  const { hands, town } = inHand.around;
  const { assigneeId } = inHand.file.row;
  const readers: StaffId[] = [inHand.lead.actor.staffId, town.byLogin('golova').actor.staffId];
  if (assigneeId !== null) readers.push(assigneeId);
  await inHand.did(hands.restrict.execute({ ...inHand.byLead, readers }));
  await inHand.did(hands.note.execute({ ...inHand.byLead, text: inHand.phrases.restricted }));
}

async function* register(inHand: CaseInHand): Life {
  if (inHand.file.row.state !== 'received') return;
  if (inHand.story.plot.registersLate) yield inHand.later(FORGOTTEN_DAYS);
  await inHand.did(inHand.around.hands.register.execute({ ...inHand.byHandler, on: null }));
}

async function* takeUp(inHand: CaseInHand): Life {
  const { hands } = inHand.around;
  yield inHand.later(inHand.random.weighted([0, 1, 2], (days) => [4, 5, 2][days]!));
  await inHand.did(hands.accept.execute(inHand.byHandler));
  if (!inHand.story.plot.secondPoint) return;
  await inHand.did(hands.addPoint.execute({ ...inHand.byHandler, text: inHand.say(inHand.phrases.secondPoints) }));
}

async function* withdraw(inHand: CaseInHand): Life {
  yield inHand.later(inHand.random.whole(1, 6));
  const text = inHand.say(inHand.phrases.withdrawal);
  await inHand.did(inHand.around.hands.withdraw.execute({ ...inHand.by(CITIZEN), text, on: null }));
}

async function transfer(inHand: CaseInHand): Promise<void> {
  const { hands, town } = inHand.around;
  const bodyId = town.bodyFor(inHand.story.service, inHand.random);
  const reason = inHand.say(inHand.phrases.transfer);
  await inHand.did(hands.transfer.execute({ ...inHand.byHandler, bodyId, ground: 'notCompetent', reason, on: null }));
}

async function decline(inHand: CaseInHand): Promise<void> {
  const reasons = inHand.say(inHand.phrases.decline);
  const act = { ...inHand.byHandler, ground: 'meaningless', reasons, precedents: [] };
  await inHand.did(inHand.around.hands.decline.execute(act));
}

const NATIVE_59: Readonly<Partial<Record<Story['kind'], string>>> = {
  complaint: 'complaint',
  request: 'application',
  suggestion: 'proposal',
};

/** What the law of the service calls it; a clerk who enters it says so. */
function native({ service, kind, theme }: Story): { nativeKind: string | null; matter: string | null } {
  const pack = SERVICES.find(({ code }) => code === service)?.pack ?? null;
  if (pack === ('ru-59fz' as PackCode)) return { nativeKind: NATIVE_59[kind] ?? null, matter: null };
  return { nativeKind: null, matter: theme.code === 'papers-refused' ? 'refusalToAccept' : null };
}

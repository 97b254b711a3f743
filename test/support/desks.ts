import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenCase } from '#libs/casework';
import {
  caseEvent,
  type CaseId,
  type Language,
  localDate,
  type NoticeId,
  type PackCode,
  type StaffId,
  SYSTEM,
  type TeamId,
  uuidv7,
} from '#libs/kernel';
import { type CaseMaking, newBodyWebWorld, receiveCase } from './casework.js';
import { ANNA, record } from './letters.js';
import { ADMIN_PASSWORD, type Answer, newFirstStaff, signIn, type StaffClient } from './staff-client.js';
import { newStaff, newTeam } from './staff-makers.js';
import { type World } from './world.js';

/** Two teams and everybody who works on cases, signed in. */
export interface Desks {
  readonly world: World<NestFastifyApplication>;
  readonly roads: TeamId;
  readonly parks: TeamId;
  /** Of the roads. */
  clerk: StaffClient;
  /** Leads the roads. */
  supervisor: StaffClient;
  /** A clerk of the parks, which `ranger` leads. */
  gardener: StaffClient;
  ranger: StaffClient;
  /** Of no team. */
  auditor: StaffClient;
  readonly ids: Readonly<Record<Login, StaffId>>;
}

type Login = 'clerk' | 'supervisor' | 'gardener' | 'ranger' | 'auditor';

export async function newDesks(): Promise<Desks> {
  const world = await newBodyWebWorld();
  await newFirstStaff(world);
  const roads = await newTeam(world, 'roads');
  const parks = await newTeam(world, 'parks');
  const ids = {
    clerk: await newStaff(world, 'clerk', { team: roads }),
    supervisor: await newStaff(world, 'supervisor', { team: roads, lead: true, roles: ['supervisor'] }),
    gardener: await newStaff(world, 'gardener', { team: parks }),
    ranger: await newStaff(world, 'ranger', { team: parks, lead: true }),
    auditor: await newStaff(world, 'auditor', { roles: ['auditor'] }),
  };
  return { world, roads, parks, ids, ...(await signedIn(world)) };
}

/** Another day: nobody's session lasted, and everybody has signed in again. */
export async function comeBack(desks: Desks, on: string): Promise<void> {
  const morning = new Date(`${on}T07:00:00.000Z`);
  if (desks.world.clock.now().getTime() === morning.getTime()) return;
  desks.world.clock.moveTo(morning);
  Object.assign(desks, await signedIn(desks.world));
}

async function signedIn({ app }: Desks['world']): Promise<Record<Login, StaffClient>> {
  const as = (login: Login) => signIn(app, login, ADMIN_PASSWORD);
  return {
    clerk: await as('clerk'),
    supervisor: await as('supervisor'),
    gardener: await as('gardener'),
    ranger: await as('ranger'),
    auditor: await as('auditor'),
  };
}

/** A case, and the routes to it. */
export class CaseDesk {
  constructor(
    private readonly desks: Desks,
    readonly opened: OpenCase,
  ) {}

  get id(): CaseId {
    return this.opened.row.id;
  }

  get reference(): string {
    return this.opened.row.reference;
  }

  get url(): string {
    return `/api/v1/staff/cases/${this.reference}`;
  }

  act(who: StaffClient, step: string, body: object = {}, language: Language = 'en'): Promise<Answer> {
    return who.send('POST', `${this.url}/${step}`, body, { 'accept-language': language });
  }

  put(who: StaffClient, what: string, body: object): Promise<Answer> {
    return who.send('PUT', `${this.url}/${what}`, body);
  }

  /** The whole file, as this person is shown it. */
  async file(who = this.desks.supervisor): Promise<Answer['body'] & CaseFileSeen> {
    const { status, body } = await who.get(this.url);
    if (status !== 200) throw new Error(`the case cannot be looked at: ${JSON.stringify(body)}`);
    return body as Answer['body'] & CaseFileSeen;
  }

  async events(): Promise<string[]> {
    const sql = 'SELECT type FROM casework.case_event WHERE case_id = $1 ORDER BY seq';
    return (await this.desks.world.rows<{ type: string }>(sql, [this.id])).map(({ type }) => type);
  }

  /** The letters to the person, by kind, in the order of the alphabet. */
  async letters(): Promise<string[]> {
    const sql = 'SELECT kind FROM casework.notice WHERE case_id = $1 AND staff_id IS NULL ORDER BY kind';
    return (await this.desks.world.rows<{ kind: string }>(sql, [this.id])).map(({ kind }) => kind);
  }

  async alarms(subjectId: string): Promise<{ kind: string; state: string }[]> {
    const sql = 'SELECT kind, state FROM casework.alarm WHERE subject_id = $1 ORDER BY ring_at';
    return this.desks.world.rows(sql, [subjectId]);
  }

  /** The answer has left, as the room of correspondence would record it. */
  async answerSent(): Promise<void> {
    const { world } = this.desks;
    const now = world.clock.now();
    const payload = { noticeId: uuidv7<NoticeId>(now), channel: 'email' as const, on: localDate(now, 'Europe/Moscow') };
    await record(world, this.id, caseEvent('answer.sent', payload, SYSTEM, now));
  }
}

/** What tests look at in the file. */
interface CaseFileSeen {
  readonly version: number;
  readonly points: readonly { readonly id: string; readonly outcome: string | null }[];
  readonly remedies: readonly { readonly id: string; readonly state: string; readonly ownerId: string | null }[];
  readonly clocks: readonly { readonly code: string; readonly round: number; readonly dueOn: string; readonly status: string }[];
  readonly messages: readonly { readonly kind: string; readonly direction: string; readonly text: string }[];
  readonly decisions: readonly { readonly round: number; readonly outcome: string; readonly reasons: string }[];
  readonly moves: readonly { readonly event: string; readonly allowed: boolean }[];
}

/** A case of Anna's at the roads, received and nothing more; by letter, which every procedure knows. */
export async function newCase(
  desks: Desks,
  pack = 'own-standard',
  { teamId = desks.roads, ...making }: CaseMaking & { readonly teamId?: TeamId | null } = {},
): Promise<CaseDesk> {
  const facts = { channel: 'letter', identity: 'shown', contact: 'email', ...making.facts } as const;
  const opened = await receiveCase(desks.world, { pack: pack as PackCode, party: ANNA, ...making, facts });
  const assigned = { teamId, staffId: null, ruleId: null, reason: 'byHand' as const };
  if (teamId !== null)
    await record(desks.world, opened.row.id, caseEvent('case.assigned', assigned, SYSTEM, desks.world.clock.now()));
  return new CaseDesk(desks, opened);
}

/** The same, registered today. */
export async function registeredCase(...making: Parameters<typeof newCase>): Promise<CaseDesk> {
  const made = await newCase(...making);
  if (made.opened.row.registeredOn === null) await made.act(making[0].clerk, 'registration');
  return made;
}

export const REASONS = 'The lamp was reported in May, and nobody was sent.';
export const REMEDY = { kind: 'service', description: 'The lamp is replaced.', dueOn: '2026-04-10' };

/** The one point there is, decided. */
export function decisionOn(made: CaseDesk, more: object = {}): { points: object[] } {
  const pointId = made.opened.points[0]!.id;
  return { points: [{ pointId, outcome: 'upheld', reasons: REASONS, remedies: [REMEDY], ...more }] };
}

/** Decided and answered. */
export async function answeredCase(desks: Desks, pack?: string, decision: object = {}): Promise<CaseDesk> {
  const made = await registeredCase(desks, pack);
  const { status, body } = await made.act(desks.clerk, 'decision', decisionOn(made, decision));
  if (status !== 201) throw new Error(`the case cannot be decided: ${JSON.stringify(body)}`);
  await made.answerSent();
  return made;
}

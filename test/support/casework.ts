import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Arrival,
  type CaseFacts,
  Casework,
  CaseworkModule,
  BodyReader,
  drawReference,
  ensureBody,
  newCaseId,
  newParty,
  type OpenCase,
  type Party,
  type Point,
  salted,
} from '#libs/casework';
import { packInForce } from '#libs/domain/procedure';
import {
  type Actor,
  caseEvent,
  CITIZEN,
  localDate,
  type MessageId,
  type PackCode,
  type PackVersion,
  type PointId,
  type ServiceCode,
  uuidv7,
} from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { newWebWorld, newWorld, type World, type WorldOptions } from './world.js';

/** A world with a body in it, as after the first start. */
export async function newBodyWorld({ modules = [], ...options }: WorldOptions = {}): Promise<World> {
  const world = await newWorld({ ...options, modules: [CaseworkModule, ...modules] });
  await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
  return world;
}

/** The same with the whole web application on it. */
export async function newBodyWebWorld(options: Omit<WorldOptions, 'modules'> = {}): Promise<World<NestFastifyApplication>> {
  const world = await newWebWorld(options);
  await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
  return world;
}

export interface CaseMaking {
  readonly pack?: PackCode;
  readonly version?: PackVersion;
  readonly facts?: Partial<CaseFacts>;
  readonly actor?: Actor;
  readonly text?: string;
  /** What the person wants, and when it happened; neither when left out. */
  readonly said?: Partial<Pick<Point, 'wanted' | 'happened'>>;
  /** Who complains; nobody when left out. */
  readonly party?: Partial<Party>;
}

/** A case that has just been received, through the door, as nobody's command. */
export function receiveCase(world: World, making: CaseMaking = {}): Promise<OpenCase> {
  return world.get(UnitOfWork).run((tx) => receiveIn(world, tx, making));
}

async function receiveIn(world: World, tx: Tx, making: CaseMaking): Promise<OpenCase> {
  const { facts, procedure, events, rows } = await newArrival(world, tx, making);
  return world.get(Casework).receive(tx, facts, procedure, events[0], rows);
}

/** A case as the door takes it, not yet taken. */
export async function newArrival(
  world: World,
  tx: Tx,
  { pack, version, facts, actor = CITIZEN, text = 'The lamp is out.', said, party }: CaseMaking = {},
): Promise<Arrival> {
  const now = world.clock.now();
  const context = await world.get(BodyReader).current(tx);
  const receivedOn = localDate(now, context.body.timeZone);
  const code = pack ?? ('own-standard' as PackCode);
  const procedure = context.procedure(code, version ?? (packInForce(code, receivedOn).version as PackVersion));
  const body = salted(text);
  const known: CaseFacts = {
    id: newCaseId(now),
    reference: drawReference(),
    pack: code,
    packVersion: procedure.pack.version as PackVersion,
    statutory: procedure.pack.effect.statutory,
    kind: 'complaint',
    nativeKind: null,
    matter: null,
    service: 'general' as ServiceCode,
    channel: 'web',
    identity: 'anonymous',
    language: 'en',
    contact: 'trackingPage',
    receivedAt: now,
    receivedOn,
    closedAt: null,
    targetAt: null,
    outcome: null,
    importSource: null,
    importKey: null,
    marks: [],
    place: null,
    ...facts,
  };
  const event = caseEvent(
    'case.received',
    {
      reference: known.reference,
      pack: known.pack,
      packVersion: known.packVersion,
      statutory: known.statutory,
      channel: known.channel,
      identity: known.identity,
      kind: known.kind,
      nativeKind: known.nativeKind,
      matter: known.matter,
      service: known.service,
      language: known.language,
      anonymous: known.identity === 'anonymous',
      receivedAt: now.toISOString(),
      on: receivedOn,
      textHash: body.hash,
    },
    actor,
    now,
  );
  const rows: Arrival['rows'] = {
    parties: party ? [newParty(known.id, 'complainant', party, now)] : [],
    points: [
      {
        id: uuidv7<PointId>(now),
        caseId: known.id,
        ordinal: 1,
        text: null,
        wanted: null,
        happened: null,
        ...said,
        salt: body.salt,
        outcome: null,
        nativeOutcome: null,
        rootCause: null,
        effect: null,
        category: null,
        marks: [],
      },
    ],
    messages: [
      {
        id: uuidv7<MessageId>(now),
        caseId: known.id,
        direction: 'in',
        kind: 'submission',
        body: text,
        salt: body.salt,
        authorId: null,
        at: now,
      },
    ],
  };
  return { facts: known, procedure, events: [event], rows };
}

/** Everything that stands about a case, to see that a refusal left it as it was. */
export async function rowsOf(world: World, caseId: string): Promise<Record<string, unknown>> {
  const tables = [
    'case_event',
    'point',
    'party',
    'clock',
    'alarm',
    'message',
    'decision',
    'remedy',
    'notice',
    'assignment',
    'participation',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      world.get(Database).query(`SELECT * FROM casework.${table} t WHERE case_id = $1 ORDER BY t::text`, [caseId]),
    ),
  );
  const [row] = await world.get(Database).query('SELECT * FROM casework.case WHERE id = $1', [caseId]);
  return { case: row, ...Object.fromEntries(tables.map((table, place) => [table, rows[place]])) };
}

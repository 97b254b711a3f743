import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Casework } from '#libs/casework';
import { IntakeJobsModule, IntakeModule } from '#libs/features/intake';
import { CITIZEN, type DocumentId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { JobsModule, OutboxModule, Relay } from '#libs/platform/outbox';
import { HandlerRegistry, JobWorkers, QueueModule, QueueStore } from '#libs/platform/queue';
import { FileScanner, FileStorage, type ScanResult } from '#libs/platform/storage';
import { AttachDocuments } from '../../../libs/features/intake/commands/attach-documents.js';
import { ScreenDocument } from '../../../libs/features/intake/commands/screen-document.js';
import { type SentFile } from '../../../libs/features/intake/taken-files.js';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { eventually } from '../../support/eventually.js';
import { FAST_QUEUE, FAST_RELAY } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { type World } from '../../support/world.js';

async function attach(world: World, content: string): Promise<DocumentId> {
  const { reference } = (await receiveCase(world)).row;
  const files = (take: (file: SentFile) => Promise<void>) =>
    take({ name: 'a.txt', content: Readable.from([Buffer.from(content)]) });
  const [document] = await world.get(AttachDocuments).execute({ reference, actor: CITIZEN, direction: 'in', files });
  return document!.id;
}

async function stateOf(world: World, id: DocumentId): Promise<string> {
  return (await world.rows<{ state: string }>('SELECT state FROM casework.document WHERE id = $1', [id]))[0]!.state;
}

function screenings(world: World, id: DocumentId): Promise<unknown[]> {
  return world.rows(`SELECT 1 FROM casework.case_event WHERE type = 'document.screened' AND body LIKE '%' || $1 || '%'`, [id]);
}

describeOnBackends('a new document', (_backend, queueUrlFor) => {
  let world: World;
  beforeAll(async () => {
    const ground = [QueueModule.forRoot(FAST_QUEUE), OutboxModule.forRoot(FAST_RELAY), JobsModule.forRoot({ starts: false })];
    world = await newBodyWorld({ queueUrlFor, modules: [...ground, IntakeJobsModule, IntakeModule] });
    await world.get(QueueStore).prepare();
    world.get(JobWorkers).start(new Map(world.get(HandlerRegistry).found()));
    world.get(Relay).start();
  });
  afterAll(async () => {
    await world.get(Relay).stop();
    await world.get(JobWorkers).stop();
    await world.close();
  });

  it('leaves quarantine by itself; where nobody looks for malware, that is said', async () => {
    const id = await attach(world, 'a text');
    expect(await stateOf(world, id)).not.toBe('clean');
    await eventually(async () => expect(await stateOf(world, id)).toBe('unscanned'));
    expect(await screenings(world, id)).toHaveLength(1);
  });
});

describe('a scanner', () => {
  let world: World;
  beforeAll(async () => (world = await newBodyWorld({ modules: [IntakeModule] })));
  afterAll(() => world.close());

  /** A scanner that says the same of every file, and remembers what it was shown. */
  class SaysAlways extends FileScanner {
    readonly shown: string[] = [];

    constructor(private readonly result: ScanResult) {
      super();
    }

    override async scan(content: Readable): Promise<ScanResult> {
      this.shown.push(await text(content));
      return this.result;
    }
  }
  const screenWith = (scanner: FileScanner) =>
    new ScreenDocument(
      world.get(Database),
      world.get(UnitOfWork),
      world.get(Casework),
      world.get(FileStorage),
      scanner,
      world.clock,
    );

  it.each(['clean', 'refused', 'unscanned'] as const)('reads the bytes, and its word is kept: %s', async (result) => {
    const id = await attach(world, `a text that is ${result}`);
    const scanner = new SaysAlways(result);
    await screenWith(scanner).execute(id);
    expect(scanner.shown).toEqual([`a text that is ${result}`]);
    expect(await stateOf(world, id)).toBe(result);
  });

  it('is heard once, also when two look at the same time', async () => {
    const id = await attach(world, 'a text for two');
    await Promise.all([screenWith(new SaysAlways('refused')).execute(id), screenWith(new SaysAlways('clean')).execute(id)]);
    await screenWith(new SaysAlways('clean')).execute(id);
    expect(await screenings(world, id)).toHaveLength(1);
  });

  it('that cannot look leaves the document where it is', async () => {
    class Away extends FileScanner {
      override scan(): Promise<ScanResult> {
        return Promise.reject(new Error('the scanner does not answer'));
      }
    }
    const id = await attach(world, 'a text nobody saw');
    await expect(screenWith(new Away()).execute(id)).rejects.toThrow('does not answer');
    expect(await stateOf(world, id)).toBe('quarantined');
  });
});

import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { staffIdOf } from '#libs/casework';
import { type ArchiveId, Clock, type Reference, uuidv7 } from '#libs/kernel';
import { zip, type ZipEntry } from '#libs/platform/archive';
import { type Reader } from '#libs/platform/audit';
import { UnitOfWork } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { MadeArchive } from '../outside/outside.entity.js';
import { READ_ME } from './read-me.js';
import { type ArchivedCase, type ArchivedDocument, readMatter } from './read-matter.js';

export interface CaseArchive {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Of the manifest, and so of every file: known when the content was read to its end. */
  readonly sha256: () => string;
}

/**
 * The file of a matter for an ombudsman or a court, as one archive: the cases up to this one, each with its people, points, messages, decisions, documents and
 * ledger, and a manifest by which a stranger checks every file with `sha256sum`. See docs/case-archive.md.
 */
@Injectable()
export class ExportCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Leaves a line in the log of reads, and its hash once it was read to its end. Errors: `case.not_found`, `permission.denied`. */
  async execute({ reference, reader }: { reference: Reference; reader: Reader }): Promise<CaseArchive> {
    const now = this.clock.now();
    const cases = await this.unitOfWork.run((tx) => readMatter(tx, reference, reader, now));
    const manifest = new Manifest();
    const { id: caseId } = cases.find((one) => one.reference === reference)!;
    const made = () => this.keep({ caseId, sha256: manifest.sha256(), madeBy: staffIdOf(reader.actor), madeAt: now });
    const content = zip(this.entries(cases, manifest, made), now);
    return { fileName: `${reference}.zip`, content, sha256: () => manifest.sha256() };
  }

  /** Kept once every file was read: that it was made, and by which hash it is known. */
  private keep(made: Omit<MadeArchive, 'id'>): Promise<unknown> {
    return this.unitOfWork.run((tx) =>
      tx.manager.getRepository(MadeArchive).insert({ ...made, id: uuidv7<ArchiveId>(made.madeAt) }),
    );
  }

  private async *entries(
    cases: readonly ArchivedCase[],
    manifest: Manifest,
    made: () => Promise<unknown>,
  ): AsyncGenerator<ZipEntry> {
    yield manifest.noted('README.txt', Buffer.from(READ_ME));
    for (const one of cases) {
      const folder = `${one.ordinal}-${one.reference}`;
      for (const [part, value] of Object.entries(one.parts)) yield manifest.noted(`${folder}/${part}.json`, json(value));
      yield manifest.noted(`${folder}/events.tsv`, Buffer.from(one.events.map(eventLine).join('')));
      yield manifest.noted(`${folder}/documents.json`, json(one.documents.map(documentLine)));
      for (const [place, document] of one.documents.entries()) {
        if (!isGivenOut(document)) continue;
        const content = await buffer(await this.storage.read(document.storageKey));
        yield manifest.noted(`${folder}/${pathOf(document, place)}`, content);
      }
    }
    await made();
    yield { path: 'MANIFEST.sha256', content: manifest.text() };
  }
}

/** Each file with its hash, in the form that `sha256sum -c` reads. */
class Manifest {
  private readonly lines: string[] = [];

  noted(path: string, content: Uint8Array): ZipEntry {
    this.lines.push(`${sha256(content)}  ${path}\n`);
    return { path, content };
  }

  text(): Buffer {
    return Buffer.from(this.lines.join(''));
  }

  sha256(): string {
    return sha256(this.text());
  }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** A line of the ledger: its place, the hash before it, its own, and the text that was hashed. A tab never stands in that text: JSON writes it as \t. */
function eventLine({ seq, previousHash, hash, body }: ArchivedCase['events'][number]): string {
  return `${seq}\t${previousHash}\t${hash}\t${body}\n`;
}

function documentLine(document: ArchivedDocument, place: number) {
  const { name, sha256: hash, state } = document;
  return { name, sha256: hash, state, file: isGivenOut(document) ? pathOf(document, place) : null };
}

/** Not what waits to be screened, was found dangerous, or was erased. */
function isGivenOut({ state }: ArchivedDocument): boolean {
  return state === 'clean' || state === 'unscanned';
}

/** Named by its place: what a person called it stands in `documents.json`, whatever signs it is made of. */
function pathOf({ name }: ArchivedDocument, place: number): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? 'bin';
  return `documents/${String(place + 1).padStart(3, '0')}.${ending}`;
}

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type ServerResponse } from 'node:http';
import { type CaseId, Clock, type StaffId, uuidv7 } from '#libs/kernel';
import { errorSummary, LiveUpdates } from '#libs/platform/queue';
import { EventStream } from './event-stream.js';
import { type OpenPage, Presence, PRESENCE_EVERY_MS } from './presence.js';

/** What comes together goes out together: a page asks once for ten changes. */
const GATHER_MS = 60;
/** Then the browser comes again by itself, and whoever was signed out meanwhile stays outside. */
const STREAM_LIFE_MS = 5 * 60_000;
const BEAT_MS = 15_000;

interface Watcher {
  readonly stream: EventStream;
  readonly page: OpenPage | null;
}

/**
 * The open pages of this process, each told which cases have changed: ids and nothing more. Two events: `changed` with the ids, and `missed` where the
 * line was down and anything may have changed. What a page makes of it, it asks for again as whoever is signed in.
 */
@Injectable()
export class LivePages implements OnModuleDestroy {
  private readonly logger = new Logger(LivePages.name);
  private readonly watchers = new Set<Watcher>();
  private readonly gathered = new Set<CaseId>();
  private gathering: NodeJS.Timeout | null = null;
  private line: Promise<() => void> | null = null;

  constructor(
    private readonly updates: LiveUpdates,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the answer open and tells it what changes, until the page is left. `caseId`: the case that the page shows, if it shows one; the others who
   * have it open are told that there is one more.
   */
  async watch(response: ServerResponse, staffId: StaffId, caseId: CaseId | null): Promise<void> {
    const isListening = await this.listen(); // first: whoever is connected misses nothing from then on
    const page = caseId === null ? null : { connectionId: uuidv7(this.clock.now()), caseId, staffId };
    const watcher = { stream: new EventStream(response), page };
    const timers = [
      setInterval(() => watcher.stream.beat(), BEAT_MS),
      setInterval(() => this.quietly(page && this.presence.note(page)), PRESENCE_EVERY_MS),
      setTimeout(() => watcher.stream.end(), STREAM_LIFE_MS),
    ];
    timers.forEach((timer) => timer.unref());
    watcher.stream.onEnd(() => {
      timers.forEach((timer) => clearTimeout(timer));
      this.watchers.delete(watcher);
      if (page) this.quietly(this.left(page));
    });
    this.watchers.add(watcher);
    if (page) this.quietly(this.came(page));
    if (!isListening) watcher.stream.end(); // the browser asks again
  }

  /** Before the server closes: it would wait for these answers to end. */
  onModuleDestroy(): void {
    void this.line?.then((leave) => leave()).catch(() => undefined);
    if (this.gathering) clearTimeout(this.gathering);
    for (const { stream } of this.watchers) stream.end();
    this.watchers.clear();
  }

  /** One line for all pages. */
  private async listen(): Promise<boolean> {
    this.line ??= this.updates.subscribe({
      changed: (caseId) => this.gather(caseId),
      missed: () => this.watchers.forEach(({ stream }) => stream.send('missed', [])),
    });
    try {
      await this.line;
      return true;
    } catch (error) {
      this.line = null; // the next page tries again
      this.logger.warn(`open pages cannot be told of changes: ${errorSummary(error)}`);
      return false;
    }
  }

  private gather(caseId: CaseId): void {
    this.gathered.add(caseId);
    this.gathering ??= setTimeout(() => this.tell(), GATHER_MS);
  }

  private tell(): void {
    const ids = [...this.gathered];
    this.gathered.clear();
    this.gathering = null;
    for (const { stream } of this.watchers) stream.send('changed', ids);
  }

  private async came(page: OpenPage): Promise<void> {
    await this.presence.note(page);
    await this.updates.publish([page.caseId]);
  }

  private async left(page: OpenPage): Promise<void> {
    await this.presence.forget(page.connectionId);
    await this.updates.publish([page.caseId]);
  }

  /** Who looks at what is a courtesy: that it could not be noted or told holds nobody up. */
  private quietly(work: Promise<void> | null): void {
    work?.catch((error: unknown) => this.logger.debug(`a page was not noted: ${errorSummary(error)}`));
  }
}

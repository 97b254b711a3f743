import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { QueueStore } from './queue-store.js';

const CHANNEL = 'otklik_live';
/** A PostgreSQL notification holds fewer than 8,000 bytes; an id and its comma are 37. */
const IDS_PER_MESSAGE = 200;

export interface LiveListener {
  changed(caseId: CaseId): void;
  /** The line was down for a while: anything may have changed. */
  missed(): void;
}

/**
 * Which cases have just changed, told to every process that asks. A hint to look again, never a fact to build on: what is said while nobody
 * listens is lost.
 */
@Injectable()
export class LiveUpdates implements OnModuleDestroy {
  private readonly listeners = new Set<LiveListener>();
  private line: Promise<() => Promise<void>> | null = null;

  constructor(private readonly store: QueueStore) {}

  async publish(caseIds: readonly CaseId[]): Promise<void> {
    const unique = [...new Set(caseIds)];
    for (let from = 0; from < unique.length; from += IDS_PER_MESSAGE) {
      await this.store.publish(CHANNEL, unique.slice(from, from + IDS_PER_MESSAGE).join(','));
    }
  }

  /** Resolves once it listens; the process opens one line for all who ask. Returns what ends this subscription. */
  async subscribe(listener: LiveListener): Promise<() => void> {
    this.line ??= this.open();
    await this.line;
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.listeners.clear();
    const line = this.line;
    this.line = null;
    await (
      await line
    )?.();
  }

  private async open(): Promise<() => Promise<void>> {
    try {
      return await this.store.listen(CHANNEL, {
        message: (text) => text.split(',').forEach((id) => this.listeners.forEach((one) => one.changed(id as CaseId))),
        gap: () => this.listeners.forEach((one) => one.missed()),
      });
    } catch (error) {
      this.line = null; // the next to subscribe tries again
      throw error;
    }
  }
}

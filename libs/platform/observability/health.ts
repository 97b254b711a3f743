import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { describeError } from './describe-error.js';

/** Numbers and codes that help to see what is wrong; never a connection string or a message. */
export type HealthFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One thing that this process cannot do its work without. */
export interface HealthPart {
  readonly name: string;
  /** A throw counts as not ready. Answers soon: what takes longer than two seconds is not ready either. */
  check(): Promise<{ ready: boolean } & HealthFacts>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, { ready: boolean } & HealthFacts>>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** Asks every part whether it can work. Who owns a part adds it when its module starts. */
@Injectable()
export class Health {
  private readonly parts: HealthPart[] = [];

  add(part: HealthPart): void {
    this.parts.push(part);
  }

  async check(): Promise<Readiness> {
    const found = await Promise.all(this.parts.map(async (part) => [part.name, await ask(part)] as const));
    return { ready: found.every(([, report]) => report.ready), parts: Object.fromEntries(found) };
  }
}

async function ask(part: HealthPart): Promise<{ ready: boolean } & HealthFacts> {
  const patience = new AbortController();
  const late = delay(CHECK_TIMEOUT_MS, { ready: false, error: 'timeout' }, { signal: patience.signal });
  late.catch(() => {}); // cut short, since the part has answered
  try {
    return await Promise.race([part.check(), late]);
  } catch (error) {
    const { error: name = 'Error', code = null } = describeError(error);
    return { ready: false, error: name, code };
  } finally {
    patience.abort();
  }
}

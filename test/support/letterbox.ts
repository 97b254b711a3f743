import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { mailFolderOf } from '#libs/platform/config';
import { type World } from './world.js';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Everybody's letterbox at once: what came since it was last emptied, as the transport handed it over. */
export class Letterbox {
  private readonly read = new Set<string>();

  constructor(private readonly world: World) {}

  async empty(): Promise<ReceivedMail[]> {
    const folder = mailFolderOf(this.world.config);
    const fresh = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.eml') && !this.read.has(name));
    for (const name of fresh) this.read.add(name);
    return Promise.all(fresh.map(async (name) => received(await simpleParser(readFileSync(join(folder, name))))));
  }
}

function received({ to, subject = '', text = '' }: ParsedMail): ReceivedMail {
  const [first] = [to ?? []].flat();
  return { to: first?.value[0]?.address ?? '', subject, text };
}

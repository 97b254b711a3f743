import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#libs/platform/database';

/** A Redis of the bench's own, which keeps nothing, on 127.0.0.1. Errors: where the machine has none. */
export class OwnRedis {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async open(): Promise<OwnRedis> {
    const port = await freePort();
    const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no' };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data'); // or the error of a machine without it
    return new OwnRedis(child, `redis://127.0.0.1:${port}`);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

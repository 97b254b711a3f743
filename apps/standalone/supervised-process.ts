import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { EXIT, isReadyMessage } from '#libs/platform/process';

export interface ProcessOptions {
  readonly name: string;
  /** The program's built entry point. */
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  /** Descriptor of the file that takes what it prints. */
  readonly log: number;
  /** Told when it is no use to start it again: the reason, for a person. */
  readonly onGivenUp: (reason: string) => void;
}

const RESTARTS_MAX = 5;
const FIRST_PAUSE_MS = 250;
/** Having run so long, it has recovered, and an end counts as the first again. */
const RECOVERED_AFTER_MS = 60_000;
/** A little more than it takes for itself. */
const STOP_TIMEOUT_MS = 20_000;
const COMPLAINT_CHARS = 2_000;

/** A process that is started again when it dies, a few times and ever more slowly. */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private restarts = 0;
  private stopping = false;
  /** The end of what it wrote to standard error: why it could not start. */
  private complaint = '';

  constructor(private readonly options: ProcessOptions) {}

  /** Resolves with the port it listens on, once it does. */
  start(): Promise<number> {
    return new Promise((resolve) => this.spawn(resolve));
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = new AbortController();
    void delay(STOP_TIMEOUT_MS, undefined, { signal: late.signal }).then(
      () => child.kill('SIGKILL'),
      () => {}, // it went in time
    );
    await gone;
    late.abort();
  }

  private spawn(onReady: (port: number) => void): void {
    const { main, env, log } = this.options;
    const startedAtMs = performance.now();
    this.complaint = '';
    const child = fork(main, { env, stdio: ['ignore', log, 'pipe', 'ipc'] });
    this.child = child;
    child.stderr?.on('data', (bytes: Buffer) => {
      writeSync(log, bytes);
      this.complaint = (this.complaint + bytes.toString()).slice(-COMPLAINT_CHARS);
    });
    child.on('message', (message) => {
      if (isReadyMessage(message)) onReady(message.port);
    });
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      if (performance.now() - startedAtMs > RECOVERED_AFTER_MS) this.restarts = 0;
      void this.startAgain(code, signal, onReady);
    });
  }

  private async startAgain(code: number | null, signal: string | null, onReady: (port: number) => void): Promise<void> {
    const { name, onGivenUp } = this.options;
    const end = signal ?? `exit code ${code}`;
    if (code === EXIT.misconfigured) return onGivenUp(this.complaint.trim());
    if (this.restarts >= RESTARTS_MAX)
      return onGivenUp(`The ${name} process ended ${RESTARTS_MAX + 1} times (${end}); its log says why.`);

    await delay(FIRST_PAUSE_MS * 2 ** this.restarts);
    this.restarts += 1;
    if (this.stopping) return;
    process.stderr.write(`The ${name} process ended (${end}) and is started again.\n`);
    this.spawn(onReady);
  }
}

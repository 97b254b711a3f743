import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Config } from '#libs/platform/config';

/** `npm run start:worker` on somebody else's database, killed as a power cut would. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(config: Config): WorkerProcess {
    const env = {
      ...process.env,
      DATABASE_URL: config.databaseUrl ?? '',
      QUEUE_URL: config.queueUrl ?? '',
      OTKLIK_DATA_DIR: config.dataDir,
      OTKLIK_SECRET: config.secret ?? '',
      OTKLIK_LOG_LEVEL: 'silent',
      OTKLIK_WORKER_PORT: '0',
      npm_lifecycle_event: '',
    };
    return new WorkerProcess(spawn(process.execPath, ['apps/standalone/run.ts', 'worker'], { env, stdio: 'ignore' }));
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

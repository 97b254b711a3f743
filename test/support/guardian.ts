import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Reads the numbers of processes until its input closes, however that comes about; then ends them and removes the folder. */
const SCRIPT = `
pids=
while read -r pid; do pids="$pids $pid"; done
for pid in $pids; do kill -INT "$pid"; done
for try in $(seq 200); do
  alive=
  for pid in $pids; do kill -0 "$pid" && alive=yes; done
  [ -z "$alive" ] && break
  sleep 0.05
done
rm -rf "$1"
`;

/**
 * Sees to it that what a test run started ends with it, also when the run is interrupted or killed: the guardian's input is a pipe
 * that only this process holds.
 */
export class Guardian {
  private readonly child: ChildProcess;

  /** `folder` is removed at the end. */
  constructor(folder: string) {
    this.child = spawn('sh', ['-c', SCRIPT, 'guardian', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.child.unref();
  }

  watch(pid: number): void {
    this.child.stdin?.write(`${pid}\n`);
  }

  async release(): Promise<void> {
    this.child.ref(); // the run waits for it now, or Node would end here, before Jest has said what failed
    const gone = once(this.child, 'exit');
    this.child.stdin?.end();
    await gone;
  }
}

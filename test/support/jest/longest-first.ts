// Jest loads this file as it stands, so it is written for Node alone.
import type SequencerModule from '@jest/test-sequencer';
import { createRequire } from 'node:module';

type Specs = Parameters<SequencerModule.default['sort']>[0];

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof SequencerModule;

/** The longest by far: every page in a browser, and programs of their own that are killed and started. */
const LONGEST = [/\/matrix-[\w-]+\.spec\.ts$/, /\/faults\.spec\.ts$/, /\/test\/e2e\//];

/** On a machine that has never run a spec Jest takes the largest file first, and the matrix, of three lines, would be the last to begin. */
export default class LongestFirst extends Sequencer {
  override async sort(specs: Specs): Promise<Specs> {
    const rank = (path: string) => LONGEST.findIndex((pattern) => pattern.test(path)) + 1 || LONGEST.length + 1;
    return [...(await super.sort(specs))].sort((one, other) => rank(one.path) - rank(other.path));
  }
}

import { whyItEnded } from './why-it-ended.js';

const HELD =
  '2026-11-23 22:07:26.035 UTC [28791] FATAL:  pre-existing shared memory block (key 6479878, ID 2719748) is still in use';
const DYING = '2026-11-23 22:07:27.607 UTC [26166] FATAL:  terminating connection due to unexpected postmaster exit';
const UNLOADED = 'postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file';

it.each([
  ['its own line, whoever of the killed server speaks after it', `${HELD}\n${DYING}\n`, HELD],
  ['what the system says of it, which names no process', `${UNLOADED}\n`, UNLOADED],
  ['the last line, where none is of an end', 'one\ntwo\n', 'two'],
  ['that there is nothing', '', 'it said nothing'],
])('gives %s', (_what, log, reason) => {
  expect(whyItEnded(log, 28791)).toBe(reason);
});

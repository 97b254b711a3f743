import { TestEnvironment } from 'jest-environment-node';

type Parameters = ConstructorParameters<typeof TestEnvironment>;

/** What Jest leaves on the global object for the specs of one file; the next file starts without. */
const OF_ONE_FILE = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY'];

/**
 * Specs run where Node runs, with the same `Error`, `Array` and `process` as the packages under test. Jest's own environment gives each file a global
 * object of its own behind a proxy, and everything that is loaded must be loaded again in it.
 */
export default class OneRealm extends TestEnvironment {
  private readonly env = { ...process.env };
  private readonly exit = process.exit;

  constructor(...args: Parameters) {
    super(...args);
    this.global = globalThis as unknown as this['global'];
  }

  override async teardown(): Promise<void> {
    for (const name of OF_ONE_FILE) Reflect.deleteProperty(globalThis, Symbol.for(name));
    for (const name of Object.keys(process.env)) if (!(name in this.env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.env);
    process.exit = this.exit; // Jest wraps it once a file
    await super.teardown();
  }
}

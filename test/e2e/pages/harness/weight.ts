import { type Page } from 'playwright-core';

export interface Budget {
  readonly bytesMax: number;
  readonly requestsMax: number;
}

/** What a page may cost somebody who was never here: on the wire, compressed as it is sent, headers included. `facts/ux.md` has the reasons. */
export const BUDGETS: Readonly<Record<'citizen' | 'staff', Budget>> = {
  citizen: { bytesMax: 35 * 1024, requestsMax: 6 },
  staff: { bytesMax: 60 * 1024, requestsMax: 8 },
};

/** Of a page just opened by somebody with nothing kept. */
export async function weightFaults(page: Page, { bytesMax, requestsMax }: Budget): Promise<string[]> {
  const files = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return { path: new URL(name).pathname, bytes: transferSize };
    }),
  );
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const listed = files.map((file) => `${file.path} ${file.bytes}`).join(', ');
  return [
    bytes > bytesMax && `weighs ${bytes} bytes, more than ${bytesMax}: ${listed}`,
    files.length > requestsMax && `takes ${files.length} requests, more than ${requestsMax}: ${listed}`,
  ].filter((fault) => fault !== false);
}

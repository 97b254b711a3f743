import { Injectable } from '@nestjs/common';
import { type JobName } from '#libs/kernel';

/** `done`, a try that failed and will be repeated, the last try failed, or found to be done before. */
export const JOB_RESULTS = ['done', 'retried', 'failed', 'skipped'] as const;
export type JobResult = (typeof JOB_RESULTS)[number];

export interface JobCount {
  readonly job: JobName;
  readonly result: JobResult;
  readonly count: number;
}

/** Tries of jobs since this process started, by job and result. */
@Injectable()
export class JobMetrics {
  private readonly byKey = new Map<string, JobCount>();

  count(job: JobName, result: JobResult): void {
    const key = `${job} ${result}`;
    this.byKey.set(key, { job, result, count: (this.byKey.get(key)?.count ?? 0) + 1 });
  }

  counts(): JobCount[] {
    return [...this.byKey.values()];
  }
}

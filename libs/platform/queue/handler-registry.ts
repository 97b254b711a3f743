import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CompositionError, JOBS, type JobName } from '#libs/kernel';
import { handledJobOf, type JobHandler } from './job-handler.js';

/** Whoever handles a job, when it no longer matters which. */
export type AnyJobHandler = JobHandler<never>;
export type JobHandlers = ReadonlyMap<JobName, AnyJobHandler>;
export type FoundHandler = readonly [job: JobName, handler: AnyJobHandler];

/** The handlers that the composed modules provide. */
@Injectable()
export class HandlerRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Errors: throws unless every job of `JOBS` has exactly one handler; the worker then does not start. */
  everyHandler(): JobHandlers {
    return assertEveryJobHandled(JOBS, this.found());
  }

  found(): FoundHandler[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }): FoundHandler[] => {
      const job = metatype && instance ? handledJobOf(metatype) : null;
      return job ? [[job, instance as AnyJobHandler]] : [];
    });
  }
}

/** Errors: throws with the names of the jobs that nobody handles, that two classes handle, or that do not exist. */
export function assertEveryJobHandled(jobs: Readonly<Record<string, unknown>>, found: readonly FoundHandler[]): JobHandlers {
  const names = Object.keys(jobs);
  const handled = found.map(([job]) => job as string);
  const complaints = [
    [names.filter((name) => !handled.includes(name)), 'has no handler'],
    [names.filter((name) => handled.filter((job) => job === name).length > 1), 'has more than one handler'],
    [handled.filter((job) => !names.includes(job)), 'is handled and does not exist'],
  ] as const;
  const wrong = complaints.flatMap(([jobNames, what]) => jobNames.map((name) => `job ${name} ${what}`));
  if (wrong.length > 0) throw new CompositionError(wrong.join('; '));
  return new Map(found);
}

import 'reflect-metadata';
import { type JobName, type JobPayloads } from '#libs/kernel';

const HANDLED_JOB = Symbol('handled job');

/** What a handler may know of the try it is in. */
export interface JobTry {
  /** 1 for the first. */
  readonly attempt: number;
  /** Nothing follows this one: who must go another way when all fails, goes it now. */
  readonly last: boolean;
  /** The outbox row that promised the job, for a handler that closes it in its own transaction by `Outbox.finish`. */
  readonly outboxId: string | null;
}

/**
 * Does one kind of job. It runs at least once and sometimes twice, even twice at a time: it reads before it acts. When it resolves, the work is
 * finished and the outbox row is closed. What it throws is tried again as `JOBS` says; a `DomainError` is a refusal and is not, unless it is one
 * that asks to be tried again.
 */
export interface JobHandler<N extends JobName> {
  // A property, not a method: methods are compared loosely, and a handler of another job's payload would compile.
  readonly handle: (payload: JobPayloads[N], jobTry: JobTry) => Promise<void>;
}

/** Marks the class that handles a job. A class whose `handle` takes another job's payload does not compile. */
export function HandlesJob<N extends JobName>(job: N) {
  return (handler: abstract new (...args: never[]) => JobHandler<N>): void => {
    Reflect.defineMetadata(HANDLED_JOB, job, handler);
  };
}

/** The job that a class handles, or null. */
export function handledJobOf(candidate: object): JobName | null {
  return (Reflect.getOwnMetadata(HANDLED_JOB, candidate) as JobName | undefined) ?? null;
}

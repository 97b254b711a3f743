/** What surrounds each try of a job, so that whatever is logged in it bears the job's number. Observability provides it. */
export abstract class JobScope {
  abstract run<T>(number: string, work: () => Promise<T>): Promise<T>;
}

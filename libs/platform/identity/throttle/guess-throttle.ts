import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { counterKey, type Guess, GUESS_LIMITS, type GuessLimit } from './guess-limits.js';

/**
 * Slows down guessing, across all processes. The counters stand in PostgreSQL also where jobs wait in Redis: it is the one service that is
 * always there, a guess is far rarer than a request, and one place to count in is one thing less that can be set wrongly.
 * They run on the machine's time, not on `Clock`: they measure how fast somebody types, and mean nothing a quarter of an hour later.
 */
@Injectable()
export class GuessThrottle {
  private readonly limiters: ReadonlyMap<GuessLimit, RateLimiterPostgres>;

  constructor(dataSource: DataSource) {
    const names = Object.keys(GUESS_LIMITS) as GuessLimit[];
    this.limiters = new Map(names.map((name, place) => [name, newLimiter(dataSource, name, place === 0)]));
  }

  /**
   * Counts a guess before it is judged, so that guesses sent at once do not slip through together.
   * Errors: `rate.limited` with the seconds to wait.
   */
  async count(guess: Guess): Promise<void> {
    const results = await Promise.allSettled(this.each(guess, (limiter, key) => limiter.consume(key)));
    refuseIfSlowed(results);
  }

  /** Looks whether somebody is slowed, and counts nothing: for what honest people do many times a day. */
  async check(guess: Guess): Promise<void> {
    const found = await Promise.all(
      this.each(guess, async (limiter, key) => {
        const counted = await limiter.get(key);
        return counted && counted.consumedPoints >= limiter.points ? counted : null;
      }),
    );
    refuse(found.filter((counted) => counted !== null));
  }

  /** Forgets the guesses: the right answer was given. */
  async forget(guess: Guess): Promise<void> {
    await Promise.all(this.each(guess, (limiter, key) => limiter.delete(key)));
  }

  private each<T>(guess: Guess, act: (limiter: RateLimiterPostgres, key: string) => Promise<T>): Promise<T>[] {
    return (Object.entries(guess) as [GuessLimit, string][]).map(([name, value]) =>
      act(this.limiters.get(name)!, counterKey(value)),
    );
  }
}

function newLimiter(dataSource: DataSource, name: GuessLimit, sweeps: boolean): RateLimiterPostgres {
  const { points, durationSeconds } = GUESS_LIMITS[name];
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    schemaName: 'identity',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: sweeps,
    keyPrefix: name,
    points,
    duration: durationSeconds,
  });
}

/** Nobody counts 900 seconds. */
const SAID_IN_MINUTES_FROM_SECONDS = 100;

/** The library rejects with its result when a limit is passed, and with an error when it could not count. */
function refuseIfSlowed(results: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = results.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown);
  const failure = reasons.find((reason) => !(reason instanceof RateLimiterRes));
  if (failure) throw failure as Error;
  refuse(reasons as RateLimiterRes[]);
}

function refuse(slowed: readonly RateLimiterRes[]): void {
  if (slowed.length === 0) return;
  const retryAfterSeconds = Math.max(1, Math.ceil(Math.max(...slowed.map((counted) => counted.msBeforeNext)) / 1_000));
  const retryAfterMinutes = retryAfterSeconds < SAID_IN_MINUTES_FROM_SECONDS ? 0 : Math.ceil(retryAfterSeconds / 60);
  throw new DomainError('rate.limited', { retryAfterSeconds, retryAfterMinutes });
}

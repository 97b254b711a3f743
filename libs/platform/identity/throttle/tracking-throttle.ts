import { Injectable } from '@nestjs/common';
import { addressKey, type Guess } from './guess-limits.js';
import { GuessThrottle } from './guess-throttle.js';

/** Slows down who guesses at tracking codes. Reading one's own case with the right code is never counted. */
@Injectable()
export class TrackingThrottle {
  constructor(private readonly throttle: GuessThrottle) {}

  /**
   * Asked before a code is compared.
   * Errors: `rate.limited`.
   */
  check(reference: string, address: string): Promise<void> {
    return this.throttle.check(guessAt(reference, address));
  }

  /**
   * Told of a wrong code or an unknown reference, alike.
   * Errors: `rate.limited` when this was one too many.
   */
  wrong(reference: string, address: string): Promise<void> {
    return this.throttle.count(guessAt(reference, address));
  }

  /**
   * Counts a request for a new code, whether there is such a case or not.
   * Errors: `rate.limited`.
   */
  renewal(reference: string, address: string): Promise<void> {
    return this.throttle.count({ 'renewal by reference': reference, 'renewal by address': addressKey(address) });
  }
}

function guessAt(reference: string, address: string): Guess {
  return { 'tracking by reference': reference, 'tracking by address': addressKey(address) };
}

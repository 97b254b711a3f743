import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { addressKey } from '#libs/platform/identity';

const WINDOW_SECONDS = 600;
const READS = ['GET', 'HEAD', 'OPTIONS'];
const MS_PER_SECOND = 1_000;

/**
 * Keeps one address from filling the case file with letters nobody can read. Counted in this process alone: several web processes let through as many
 * times the limit, which is generous anyway, and no complaint waits for a counter in the database. It runs on the machine's time, as all throttles do.
 */
@Injectable()
export class FloodGuard implements CanActivate {
  private readonly limiter: RateLimiterMemory | null;

  constructor(config: Config) {
    const points = config.postsPerAddressMax;
    this.limiter = points === 0 ? null : new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  }

  /** Errors: `rate.limited` with the seconds to wait. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.limiter === null || READS.includes(request.method)) return true;
    await this.limiter.consume(addressKey(request.ip)).catch(({ msBeforeNext }: RateLimiterRes) => {
      throw new DomainError('rate.limited', { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / MS_PER_SECOND)) });
    });
    return true;
  }
}

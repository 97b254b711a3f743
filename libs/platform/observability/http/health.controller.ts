import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '#libs/platform/access';
import { Health, type Readiness } from '../health.js';

/** For whoever starts, watches and restarts the process. */
@Controller('health')
@Public('whoever starts, watches and restarts the process')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs. A 503 here means: start it anew. */
  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  /** The process can do its work. A 503 means: send it no requests for now; `parts` says which part is not ready. */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const readiness = await this.health.check();
    if (!readiness.ready) throw new ServiceUnavailableException(readiness);
    return readiness;
  }
}

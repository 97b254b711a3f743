import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#libs/platform/access';
import { Metrics } from '../metrics.js';

@Controller('metrics')
@Public('counts and durations, nothing of a person')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** For Prometheus. */
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}

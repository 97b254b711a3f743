import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from '#libs/kernel';
import { Config } from './config.js';

/** Gives every class the two things that come from outside: the settings, and the time. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}

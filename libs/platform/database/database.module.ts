import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config, requireDatabaseUrl } from '#libs/platform/config';
import { connectionOptions } from './connection.js';
import { Installation } from './installation.js';
import { Database, UnitOfWork } from './unit-of-work.js';
import { setValueParsers } from './value-parsers.js';

/** The one pool of the process, and the two ways to it: `UnitOfWork` to write, `Database` to read. */
@Module({})
export class DatabaseModule {
  static forRoot(applicationName: string): DynamicModule {
    setValueParsers();
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...connectionOptions({
          url: requireDatabaseUrl(config),
          applicationName,
          poolSize: config.databasePoolSize,
          statementTimeoutMs: config.statementTimeoutMs,
        }),
        autoLoadEntities: true,
        retryAttempts: 0, // who starts us starts us again; the reason is then in the first line of the log
      }),
    });
    return {
      module: DatabaseModule,
      global: true,
      imports: [typeOrm],
      providers: [UnitOfWork, Database, Installation],
      exports: [UnitOfWork, Database],
    };
  }
}

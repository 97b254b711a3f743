import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReadLogRow } from './read-log.entity.js';
import { ReadLog } from './read-log.js';

@Module({ imports: [TypeOrmModule.forFeature([ReadLogRow])], providers: [ReadLog], exports: [ReadLog] })
export class AuditModule {}

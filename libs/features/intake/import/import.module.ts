import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { ImportBatch } from './import-batch.js';
import { ImportHistory } from './import-history.js';
import { ImportKey, ImportRun } from './import-run.entity.js';

/** Earlier cases out of a file: for the operator, and so without a door of its own over HTTP. */
@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([ImportRun, ImportKey])],
  providers: [ImportBatch, ImportHistory],
  exports: [ImportHistory],
})
export class ImportModule {}

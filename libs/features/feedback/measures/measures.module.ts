import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { Measure, MeasureCase, MeasureCause, MeasureEventRow, Milestone } from './measure.entity.js';

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([Measure, MeasureCause, Milestone, MeasureCase, MeasureEventRow])],
})
export class MeasuresModule {}

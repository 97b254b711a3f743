import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { MeasuresModule } from '../measures/measures.module.js';
import { RingMeasureAlarms } from './commands/ring-measure-alarms.js';
import { MeasureAlarm } from './measure-alarm.entity.js';
import { MeasureAlarmRounds } from './rounds/measure-alarm-rounds.js';

@Module({
  imports: [CaseworkModule, MeasuresModule, TypeOrmModule.forFeature([MeasureAlarm])],
  providers: [RingMeasureAlarms],
  exports: [RingMeasureAlarms],
})
export class AlarmsModule {}

@Module({ imports: [AlarmsModule], providers: [MeasureAlarmRounds] })
export class AlarmsJobsModule {}

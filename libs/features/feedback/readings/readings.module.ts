import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { DrawReadings } from './commands/draw-readings.js';
import { GiveReading } from './commands/give-reading.js';
import { ReadingsController } from './http/readings.controller.js';
import { ReadingRounds } from './jobs/reading-rounds.js';
import { AnswersToRead } from './queries/answers-to-read.js';
import { RightFirstTimes } from './queries/right-first-time.js';
import { TeamLessons } from './queries/team-lessons.js';
import { ChangeReadingStandard } from './reading-standard.js';
import { Reading, ReadingAnswerRow, ReadingQuestion, ReadingRules } from './reading.entity.js';

const PARTS = [DrawReadings, GiveReading, ChangeReadingStandard, AnswersToRead, RightFirstTimes, TeamLessons];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([ReadingRules, ReadingQuestion, Reading, ReadingAnswerRow])],
  providers: PARTS,
  exports: PARTS,
})
export class ReadingsModule {}

@Module({ imports: [ReadingsModule], providers: [ReadingRounds] })
export class ReadingsJobsModule {}

@Module({ imports: [ReadingsModule], controllers: [ReadingsController] })
export class ReadingsHttpModule {}

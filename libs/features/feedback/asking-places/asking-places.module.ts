import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { AskingPlace } from './asking-place.entity.js';
import { AnswerAtPlace } from './commands/answer-at-place.js';
import { ClosePlace } from './commands/close-place.js';
import { OpenPlace } from './commands/open-place.js';
import { AskingPlaces } from './queries/asking-places.js';

const PARTS = [OpenPlace, ClosePlace, AnswerAtPlace, AskingPlaces];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([AskingPlace])],
  providers: PARTS,
  exports: PARTS,
})
export class AskingPlacesModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { ChangeAsking } from './asking-settings.js';
import { AnswerEffect } from './commands/answer-effect.js';
import { AnswerSurvey } from './commands/answer-survey.js';
import { AskForEffect } from './commands/ask-for-effect.js';
import { AskForSurveys } from './commands/ask-for-surveys.js';
import { AskFurther } from './commands/ask-further.js';
import { DeclineSurveys } from './commands/decline-surveys.js';
import { EraseSurveysHandler, ForgetAnswers } from './commands/forget-answers.js';
import { ReleaseWords } from './commands/release-words.js';
import { SettleFurther } from './commands/settle-further.js';
import { TellPoor } from './commands/tell-poor.js';
import { WithdrawAnswers } from './commands/withdraw-answers.js';
import { EffectResponse, EffectRound, EffectSurvey } from './effect-survey.entity.js';
import { FurtherRequest } from './further-request.entity.js';
import { SurveyRounds } from './jobs/survey-rounds.js';
import { EffectAnswers } from './queries/effect-answers.js';
import { FurtherRequests } from './queries/further-requests.js';
import { OwnAnswers } from './queries/own-answers.js';
import { SurveyFigures } from './queries/survey-figures.js';
import { SurveyStandings } from './queries/survey-standing.js';
import { SurveyWords } from './queries/survey-words.js';
import { Asking, ReleasedWords, Survey, SurveyResponse } from './survey.entity.js';

const COMMANDS = [
  AskForSurveys,
  AnswerSurvey,
  WithdrawAnswers,
  DeclineSurveys,
  AskFurther,
  SettleFurther,
  TellPoor,
  ReleaseWords,
  ForgetAnswers,
  ChangeAsking,
  AskForEffect,
  AnswerEffect,
];
const QUERIES = [SurveyStandings, OwnAnswers, FurtherRequests, SurveyFigures, SurveyWords, EffectAnswers];
const ENTITIES = [Asking, Survey, SurveyResponse, ReleasedWords, FurtherRequest, EffectRound, EffectSurvey, EffectResponse];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class SurveysModule {}

@Module({ imports: [SurveysModule], providers: [SurveyRounds, EraseSurveysHandler] })
export class SurveysJobsModule {}

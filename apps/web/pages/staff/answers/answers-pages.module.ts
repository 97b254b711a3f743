import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { HandlingModule } from '#libs/features/handling';
import { OversightModule } from '#libs/features/oversight';
import { AnswersController } from './answers.controller.js';

/** Approved answers, for those who answer for them. */
@Module({ imports: [CaseworkModule, HandlingModule, OversightModule], controllers: [AnswersController] })
export class AnswersPagesModule {}

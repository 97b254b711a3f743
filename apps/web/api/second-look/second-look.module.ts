import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { IntakeHttpModule, IntakeModule } from '#libs/features/intake';
import { ReviewModule } from '#libs/features/review';
import { SecondLookController } from './second-look.controller.js';

/** Composed here, since the key of a citizen is intake's and the second look is review's: rooms do not meet. */
@Module({ imports: [CaseworkModule, IntakeModule, IntakeHttpModule, ReviewModule], controllers: [SecondLookController] })
export class SecondLookHttpModule {}

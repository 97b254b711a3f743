import { Module } from '@nestjs/common';
import { PublicMeasures } from './queries/public-measures.js';

/** What is shown of the loop: to everybody, and to supervisors in figures. */
@Module({ providers: [PublicMeasures], exports: [PublicMeasures] })
export class ShowingModule {}

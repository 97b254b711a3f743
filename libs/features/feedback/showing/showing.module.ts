import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { LoopFigureQueries } from './queries/loop-figures.js';
import { PublicMeasures } from './queries/public-measures.js';

const QUERIES = [PublicMeasures, LoopFigureQueries];

/** What is shown of the loop: to everybody, and to supervisors in figures. */
@Module({ imports: [CaseworkModule], providers: QUERIES, exports: QUERIES })
export class ShowingModule {}

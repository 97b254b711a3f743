import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { EstimateEffect } from './commands/estimate-effect.js';
import { EffectEstimate } from './effect-estimate.entity.js';
import { EffectsController } from './http/effects.controller.js';
import { Effects } from './queries/effects.js';

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([EffectEstimate])],
  providers: [EstimateEffect, Effects],
  exports: [EstimateEffect, Effects],
})
export class EffectModule {}

@Module({ imports: [EffectModule], controllers: [EffectsController] })
export class EffectHttpModule {}

import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { EstimateEffect } from '../commands/estimate-effect.js';
import { type EffectEstimate } from '../effect-estimate.entity.js';
import { Effects } from '../queries/effects.js';
import { MeasureParams } from './effects.dto.js';

@ApiTags('measures')
@Controller('api/v1/staff/measures/:measureId/effects')
export class EffectsController {
  constructor(
    private readonly effects: Effects,
    private readonly estimateEffect: EstimateEffect,
  ) {}

  /** What was counted before and after it, the latest first. */
  @Get()
  @RequirePermission('oversight.read')
  async list(@Param() { measureId }: MeasureParams): Promise<{ items: EffectEstimate[] }> {
    return { items: await this.effects.list(measureId) };
  }

  /** Counts anew, as of today. */
  @Post()
  @RequirePermission('measures.manage')
  async estimate(@Param() { measureId }: MeasureParams, @CurrentStaff() staff: StaffActor): Promise<{ id: string }> {
    return { id: await this.estimateEffect.execute({ measureId, madeBy: staff.staffId }) };
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TELLING_MOMENTS, type TellingId, type TellingMoment } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { MeasureNumber } from '../../measures/http/measure-number.js';
import { ReleaseTelling } from '../commands/release-telling.js';
import { RequestTelling } from '../commands/request-telling.js';
import { CancelTelling, PauseTelling, ResumeTelling } from '../commands/steer-telling.js';
import { type TellingPreview, TellingPreviews } from '../queries/telling-preview.js';
import { Tellings, type TellingView } from '../queries/tellings.js';

export class TellingDto {
  /** What the people are told: that it was adopted, completed, verified or dropped. */
  @IsIn(TELLING_MOMENTS)
  moment!: TellingMoment;
}

/** Telling everybody behind a measure that it has moved: looked at, asked for, agreed to by a second person where they are many, and sent. */
@ApiTags('feedback')
@Controller('api/v1/staff/measures/:number/tellings')
export class TellingsController {
  constructor(
    private readonly tellings: Tellings,
    private readonly previews: TellingPreviews,
    private readonly requestTelling: RequestTelling,
    private readonly releaseTelling: ReleaseTelling,
    private readonly cancelTelling: CancelTelling,
    private readonly pauseTelling: PauseTelling,
    private readonly resumeTelling: ResumeTelling,
  ) {}

  /** With how far each has come. */
  @Get()
  @RequirePermission('measures.read')
  all(@Param('number', MeasureNumber) number: number): Promise<TellingView[]> {
    return this.tellings.of(number);
  }

  /** Whom it would reach, how, and in which words. Nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('measures.read')
  preview(@Param('number', MeasureNumber) number: number, @Body() { moment }: TellingDto): Promise<TellingPreview> {
    return this.previews.of(number, moment);
  }

  @Post()
  @RequirePermission('measures.manage')
  async request(
    @Param('number', MeasureNumber) number: number,
    @Body() { moment }: TellingDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<{ id: TellingId }> {
    return { id: await this.requestTelling.execute({ number, moment, actor }) };
  }

  /** The letters leave from here. Above the body's size only by somebody else than who asked for it. */
  @Post(':tellingId/release')
  @HttpCode(200)
  @RequirePermission('measures.release')
  release(
    @Param('number', MeasureNumber) number: number,
    @Param('tellingId', ParseUUIDPipe) tellingId: string,
    @CurrentStaff() actor: StaffActor,
  ): Promise<{ recipients: number }> {
    return this.releaseTelling.execute({ number, tellingId: tellingId as TellingId, actor });
  }

  @Post(':tellingId/cancellation')
  @HttpCode(204)
  @RequirePermission('measures.manage')
  cancel(
    @Param('number', MeasureNumber) number: number,
    @Param('tellingId', ParseUUIDPipe) tellingId: string,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.cancelTelling.execute({ number, tellingId: tellingId as TellingId, actor });
  }

  /** What has not left waits. */
  @Post(':tellingId/pause')
  @HttpCode(204)
  @RequirePermission('measures.release')
  pause(
    @Param('number', MeasureNumber) number: number,
    @Param('tellingId', ParseUUIDPipe) tellingId: string,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.pauseTelling.execute({ number, tellingId: tellingId as TellingId, actor });
  }

  @Post(':tellingId/resumption')
  @HttpCode(204)
  @RequirePermission('measures.release')
  resume(
    @Param('number', MeasureNumber) number: number,
    @Param('tellingId', ParseUUIDPipe) tellingId: string,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.resumeTelling.execute({ number, tellingId: tellingId as TellingId, actor });
  }
}

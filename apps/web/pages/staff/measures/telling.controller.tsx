import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NewsPreviews, type NewsSample } from '#libs/features/correspondence';
import {
  CancelTelling,
  MeasureViews,
  PauseTelling,
  ReleaseTelling,
  RequestTelling,
  ResumeTelling,
  type TellingPreview,
  TellingPreviews,
} from '#libs/features/feedback';
import { DomainError, type Language, type TellingMoment } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { MeasureFacts } from './measure-facts.js';
import { MomentOfMeasure, TellingOfMeasure } from './measure-number.js';
import { MeasurePage } from './measure-page.js';
import { measurePath } from './parts.js';
import { TellingPage } from './telling-page.js';

const DONE = { release: 'released', cancel: 'cancelled', pause: 'paused', resume: 'resumed' } as const;
type Act = keyof typeof DONE;
const ACTS = Object.keys(DONE) as Act[];

/** Telling the people behind a measure: looked at, asked for, released by a second person where they are many, paused and resumed. */
@ApiExcludeController()
@Controller('staff/measures/:number')
export class TellingPagesController {
  constructor(
    private readonly facts: MeasureFacts,
    private readonly views: MeasureViews,
    private readonly previews: TellingPreviews,
    private readonly letters: NewsPreviews,
    private readonly requestTelling: RequestTelling,
    private readonly releaseTelling: ReleaseTelling,
    private readonly cancelTelling: CancelTelling,
    private readonly pauseTelling: PauseTelling,
    private readonly resumeTelling: ResumeTelling,
  ) {}

  @Get('telling/:moment')
  @RequirePermission('measures.manage')
  look(@Page() page: PageContext, @Param() { number, moment }: MomentOfMeasure) {
    return this.page(page, number, moment);
  }

  @Post('telling/:moment')
  @RequirePermission('measures.manage')
  async ask(@Page() page: PageContext, @Param() { number, moment }: MomentOfMeasure, @CurrentStaff() actor: StaffActor) {
    const { refusal } = await attempt(() => this.requestTelling.execute({ number, moment, actor }));
    if (!refusal) return seeOther(`${measurePath(number)}?done=requested`);
    return invalid(await this.page(page, number, moment, FormErrors.of(page.language, refusal)));
  }

  @Post('tellings/:tellingId')
  @RequirePermission('measures.read')
  async act(
    @Page() page: PageContext,
    @Param() { number, tellingId }: TellingOfMeasure,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const act = ACTS.find((known) => known === textOf(sent, 'act')) ?? 'cancel';
    const { value: count, refusal } = await attempt(() => this.done(page, act, { number, tellingId, actor }));
    if (!refusal) return seeOther(`${measurePath(number)}?done=${DONE[act]}&count=${count}`);
    const facts = await this.facts.of(number, actor, page.language);
    return invalid(<MeasurePage page={page} {...facts} errors={FormErrors.of(page.language, refusal)} />);
  }

  /** How many are told by it; none by anything but a release. */
  private async done(page: PageContext, act: Act, telling: Parameters<ReleaseTelling['execute']>[0]): Promise<number> {
    const permission = act === 'cancel' ? 'measures.manage' : 'measures.release';
    if (!page.staff?.may(permission)) throw new DomainError('permission.denied', { permission });
    if (act === 'release') return (await this.releaseTelling.execute(telling)).recipients;
    const command = { cancel: this.cancelTelling, pause: this.pauseTelling, resume: this.resumeTelling }[act];
    await command.execute(telling);
    return 0;
  }

  private async page(page: PageContext, number: number, moment: TellingMoment, errors: FormErrors | null = null) {
    const [view, preview] = [await this.views.one(number), await this.previews.of(number, moment)];
    const letters = { en: await this.letter(preview, 'en'), ru: await this.letter(preview, 'ru') };
    return <TellingPage {...{ page, view, moment, preview, letters, errors }} />;
  }

  /** Null where nobody would be told in that language. */
  private async letter({ kind, words, samples }: TellingPreview, language: Language): Promise<NewsSample | null> {
    const sample = samples[language];
    return sample === null ? null : this.letters.of(kind, language, words, sample);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type VNode } from 'preact';
import { AskingPlaces, ClosePlace, OpenPlace } from '#libs/features/feedback';
import { Names } from '#libs/features/oversight';
import { DomainError, type ServiceCode } from '#libs/kernel';
import { Config, publicUrlOf } from '#libs/platform/config';
import { PlainText } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { typedTexts } from '../../citizen/typed-texts.js';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { PlacesPage, type PlacesPageProps, PosterPage } from './places-pages.js';
import { staffSurveyText } from './words.js';

const SHOWN = 50;
const NAME_MAX = 120;
const PLACES = '/staff/surveys/places';

class NewPlaceForm {
  @IsString()
  @MaxLength(100)
  service!: ServiceCode;

  @IsString()
  @MaxLength(NAME_MAX)
  @PlainText()
  nameRu!: string;

  @IsString()
  @MaxLength(NAME_MAX)
  @PlainText()
  nameEn!: string;
}

/** Places where people who use a service are asked, and the posters that hang there. */
@ApiExcludeController()
@Controller('staff/surveys/places')
@RequirePermission('surveys.invite')
export class PlacesController {
  private readonly publicUrl: string;

  constructor(
    private readonly places: AskingPlaces,
    private readonly openPlace: OpenPlace,
    private readonly closePlace: ClosePlace,
    private readonly names: Names,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  @Get()
  list(@Page() page: PageContext, @Query() query: Sent): Promise<VNode> {
    const done = (['opened', 'closed'] as const).find((one) => one === textOf(query, 'done'));
    return this.shown(page, textOf(query, 'cursor') || undefined, {
      values: {},
      errors: null,
      done: done === undefined ? null : `places.${done}`,
    });
  }

  @Post()
  async open(
    @Page() page: PageContext,
    @Body() sent: Record<string, unknown>,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(async () => {
      const { service, nameEn, nameRu } = await formIn(NewPlaceForm, sent);
      await this.openPlace.execute({ service, nameEn, nameRu, openedBy: staffId });
    });
    if (!refusal) return seeOther(`${PLACES}?done=opened`);
    const t = staffSurveyText(page.language);
    const names = {
      service: t('places.error.service'),
      'nameRu.too_long': t('places.error.long', { max: NAME_MAX }),
      'nameEn.too_long': t('places.error.long', { max: NAME_MAX }),
      nameRu: t('places.error.nameRu'),
      nameEn: t('places.error.nameEn'),
    };
    const errors = FormErrors.of(page.language, refusal, { names });
    return invalid(await this.shown(page, undefined, { values: typedTexts(sent), errors, done: null }));
  }

  @Post(':code/close')
  async close(@Param('code') code: string, @CurrentStaff() { staffId }: StaffActor): Promise<PageAnswer> {
    await this.closePlace.execute({ code, closedBy: staffId });
    return seeOther(`${PLACES}?done=closed`);
  }

  @Get(':code/poster')
  async poster(@Page() page: PageContext, @Param('code') code: string): Promise<VNode> {
    const place = await this.places.byCode(code);
    if (!place) throw new DomainError('place.not_found');
    const address = `${this.publicUrl}/ask/${place.code}`;
    const typedAt = `${this.publicUrl.replace(/^https?:\/\//, '')}/ask`;
    return <PosterPage page={page} place={place} bodyName={page.bodyName} address={address} typedAt={typedAt} />;
  }

  private async shown(
    page: PageContext,
    cursor: string | undefined,
    form: Pick<PlacesPageProps, 'values' | 'errors' | 'done'>,
  ): Promise<VNode> {
    const [{ items, next }, names] = await Promise.all([
      this.places.page({ limit: SHOWN, cursor }),
      this.names.read(page.language),
    ]);
    return <PlacesPage page={page} places={items} next={next} names={names} {...form} />;
  }
}

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { ChangeBody } from '#libs/features/triage';
import { CLOCK_CODES, DomainError } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { packTitles } from '../shared/pack-titles.js';
import { type Sent, textOf } from '../shared/sent.js';
import { adminText } from '../shared/words.js';
import { BodyPage, bodyText } from './body-page.js';
import { type BodyValues, changeOf, faultsOf, LATER_STEPS, typedBody, valuesOfBody } from './body-values.js';

@ApiExcludeController()
@Controller('staff/admin/body')
@RequirePermission('body.manage')
export class BodyPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly changeBody: ChangeBody,
  ) {}

  @Get()
  async read(@Page() page: PageContext, @Query() query: Sent) {
    const { body } = await this.bodies.current(this.database);
    const done = textOf(query, 'done') === 'saved' ? bodyText(page.language)('done') : null;
    return <BodyPage {...await this.choices(page)} values={valuesOfBody(body)} done={done} />;
  }

  @Post()
  async change(@Page() page: PageContext, @Body() sent: Sent) {
    const values = typedBody(sent);
    const refusal = await this.refusalOf(values);
    if (!refusal) return seeOther('/staff/admin/body?done=saved');
    if (refusal.code !== 'settings.changed')
      return invalid(<BodyPage {...await this.choices(page)} values={values} errors={errorsOf(page, refusal)} />);

    // Somebody was quicker: what they saved is shown, since saving over it in silence would lose it.
    const { body } = await this.bodies.current(this.database);
    const errors = FormErrors.at('nameEn', adminText(page.language)('changed.meanwhile'));
    return invalid(<BodyPage {...await this.choices(page)} values={valuesOfBody(body)} errors={errors} />);
  }

  private async refusalOf(values: BodyValues): Promise<DomainError | null> {
    const faults = faultsOf(values);
    if (faults.length > 0) return new DomainError('request.invalid', {}, faults);
    return (await attempt(() => this.changeBody.execute(changeOf(values)))).refusal;
  }

  private async choices(page: PageContext) {
    const { body, calendars } = await this.bodies.current(this.database);
    return { page, timeZone: body.timeZone, calendars: calendars.names, packs: packTitles(page.language) };
  }
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = bodyText(page.language);
  const names = {
    nameEn: t('error.nameEn'),
    nameRu: t('error.nameRu'),
    receivedCutoff: t('error.hour'),
    warnAt: t('error.warnAt'),
    warning: t('error.rungs'),
    breach: t('error.rungs'),
    dangerWords: t('error.danger'),
    caseYears: t('error.caseYears'),
    fourEyesAbove: t('error.fourEyesAbove'),
    exitAddress: t('error.exitAddress'),
    ...Object.fromEntries(CLOCK_CODES.map((clock) => [`target-${clock}`, t('error.target')])),
    ...Object.fromEntries(Array.from({ length: LATER_STEPS }, (_, step) => [`later-${step}`, t('error.later')])),
  };
  return FormErrors.of(page.language, refusal, { names });
}

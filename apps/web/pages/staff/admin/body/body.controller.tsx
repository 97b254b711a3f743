import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { ChangeBody } from '#libs/features/triage';
import { Clock, CLOCK_CODES, DomainError } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { packTitles } from '../shared/pack-titles.js';
import { type Sent, textOf } from '../shared/sent.js';
import { BodyPage } from './body-page.js';
import { BODY_PARTS, type BodyPart, isBodyPart, isFieldOf, markOf, withPart } from './body-parts.js';
import { type BodyValues, changeOf, faultsOf, LATER_STEPS, typedBody, valuesOfBody } from './body-values.js';
import { zoneGroups } from './time-zones.js';
import { bodyText } from './words.js';

@ApiExcludeController()
@Controller('staff/admin/body')
@RequirePermission('body.manage')
export class BodyPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly changeBody: ChangeBody,
    private readonly clock: Clock,
  ) {}

  /** `part`: absent for the first one. */
  @Get(['', ':part'])
  async read(@Page() page: PageContext, @Param('part') name: string | undefined, @Query() query: Sent) {
    const part = partOf(name);
    const saved = await this.saved();
    const done = textOf(query, 'done') === 'saved' ? bodyText(page.language)(`done.${part}`) : null;
    return <BodyPage {...await this.choices(page, part)} values={saved} errors={null} mark={markOf(part, saved)} done={done} />;
  }

  @Post(['', ':part'])
  async change(@Page() page: PageContext, @Param('part') name: string | undefined, @Body() sent: Sent) {
    const part = partOf(name);
    const saved = await this.saved();
    const values = withPart(part, saved, typedBody(sent));
    const refusal = await this.refusalOf(part, values, textOf(sent, 'seen') === markOf(part, saved));
    if (!refusal) return seeOther(`${BODY_PARTS[part].href}?done=saved`);

    // When somebody was quicker, what was typed stands, and saving it once more is meant: the new mark says that it was told.
    const errors = errorsOf(page, part, refusal);
    return invalid(<BodyPage {...await this.choices(page, part)} values={values} errors={errors} mark={markOf(part, saved)} />);
  }

  private async refusalOf(part: BodyPart, values: BodyValues, isAsShown: boolean): Promise<DomainError | null> {
    if (!isAsShown) return new DomainError('settings.changed');
    const faults = faultsOf(values).filter(({ field }) => isFieldOf(part, field));
    if (faults.length > 0) return new DomainError('request.invalid', {}, faults);
    return (await attempt(() => this.changeBody.execute(changeOf(values)))).refusal;
  }

  private async saved(): Promise<BodyValues> {
    return valuesOfBody((await this.bodies.current(this.database)).body);
  }

  private async choices(page: PageContext, part: BodyPart) {
    const { body, calendars } = await this.bodies.current(this.database);
    const zones = part === 'law' ? zoneGroups(page.language, body.timeZone, this.clock.now()) : [];
    return { page, part, calendars: calendars.names, packs: packTitles(page.language), zones };
  }
}

/** Errors: `request.not_found` for a part that there is none of. */
function partOf(name = 'who'): BodyPart {
  if (!isBodyPart(name)) throw new DomainError('request.not_found');
  return name;
}

function errorsOf(page: PageContext, part: BodyPart, refusal: DomainError): FormErrors {
  const t = bodyText(page.language);
  if (refusal.code === 'settings.changed') return FormErrors.at(BODY_PARTS[part].fields[0], t('error.changed'));
  const names = {
    nameEn: t('error.nameEn'),
    nameRu: t('error.nameRu'),
    timeZone: t('error.timeZone'),
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

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { Casework, referenceOf } from '#libs/casework';
import { AnswerSurvey, SurveyStandings } from '#libs/features/feedback';
import { Clock, type Reference } from '#libs/kernel';
import { whyNotEntered } from '#libs/domain/asking';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { RequirePermission, type StaffActor } from '#libs/platform/identity';
import { typedTexts } from '../../citizen/typed-texts.js';
import { answersOf, surveyErrorNames, SurveyForm } from '../../citizen/survey/survey-form.js';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, PageAnswer } from '../../shared/page-answer.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';
import { type Sent } from '../admin/shared/sent.js';
import { PhoneDonePage, PhonePage } from './phone-pages.js';

/** The survey on the phone: somebody who had no part in the case fills it in with the person. */
@ApiExcludeController()
@Controller('staff/cases/:reference/survey')
@RequirePermission('surveys.ask')
export class PhoneController {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly standings: SurveyStandings,
    private readonly answerSurvey: AnswerSurvey,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') reference: string): Promise<VNode> {
    return this.show(page, referenceOf(reference), actor, reader, {}, null);
  }

  @Post()
  async answer(
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Param('reference') given: string,
    @Body() sent: Sent,
  ): Promise<PageAnswer> {
    const reference = referenceOf(given);
    const { value, refusal } = await attempt(async () => {
      const form = await formIn(SurveyForm, sent);
      const allowsCase = form.allowsCase === 'yes';
      const answers = answersOf(form);
      return this.answerSurvey.execute({ reference, actor, via: 'phone', language: page.language, answers, allowsCase });
    });
    // Not sent elsewhere first: the code is told once, and stands in no address.
    if (!refusal) return PageAnswer.page(200, <PhoneDonePage page={page} reference={reference} code={value.code} />);
    const errors = FormErrors.of(page.language, refusal, { names: surveyErrorNames(page.language) });
    return invalid(await this.show(page, reference, actor, reader, sent, errors));
  }

  private async show(
    page: PageContext,
    reference: Reference,
    actor: StaffActor,
    reader: Reader,
    sent: Sent,
    errors: FormErrors | null,
  ): Promise<VNode> {
    const opened = await this.casework.look(this.db, reference, { reader, now: this.clock.now() });
    const standing = await this.standings.of(reference);
    const barred = whyNotEntered(actor.staffId, opened.file.participations) !== null;
    const why = barred ? 'phone.barred' : standing?.state === 'open' ? null : 'phone.closed';
    return <PhonePage page={page} reference={reference} values={typedTexts(sent)} errors={errors} why={why} />;
  }
}

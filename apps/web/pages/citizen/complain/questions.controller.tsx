import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { ApprovedAnswers } from '#libs/features/handling';
import { AnswerDraft } from '#libs/features/intake';
import { DomainError } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { Public } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { megabytes } from '../upload-size.js';
import { typedTexts } from '../typed-texts.js';
import { errorNames } from './error-names.js';
import { EvidencePage } from './evidence-page.js';
import { type FormSession, FormSessions, nextAddress } from './form-session.js';
import { addressOf, type QuestionProps } from './question.js';
import { answerOf, formOf } from './step-forms.js';
import { STEP_VIEWS } from './step-views.js';
import { chosenService, isStep, mayOpen, openStep, type Step, stepBefore } from './steps.js';

type Typed = Readonly<Record<string, unknown>>;

/** The questions of the form, one a page. What is asked next follows from the answers, which are kept on the server. */
@ApiExcludeController()
@Controller('complain')
export class QuestionsController {
  constructor(
    private readonly sessions: FormSessions,
    private readonly answerDraft: AnswerDraft,
    private readonly approved: ApprovedAnswers,
    private readonly config: Config,
  ) {}

  @Get(':step')
  @Public('anybody may complain')
  async show(
    @Page() page: PageContext,
    @Param('step') name: string,
    @Req() request: FastifyRequest,
  ): Promise<VNode | PageAnswer> {
    const step = stepNamed(name);
    const session = await this.sessions.of(request, page.language);
    return elsewhere(step, session) ?? this.view(page, step, session, { ...session.situation.answers }, null);
  }

  @Post(':step')
  @Public('anybody may complain')
  async answer(
    @Visit() { page, request, reply }: Visited,
    @Param('step') name: string,
    @Body() typed: Typed,
  ): Promise<PageAnswer> {
    const step = stepNamed(name);
    const session = await this.sessions.of(request, page.language);
    const away = elsewhere(step, session);
    if (away) return away;

    const { token, situation } = session;
    const { value, refusal } = await attempt(async () => {
      const form = await formIn(formOf(step, situation).dto, typed);
      const answer = answerOf(step, form as Typed, situation);
      return this.answerDraft.execute({ token, step, answer });
    });
    if (refusal) {
      const errors = FormErrors.of(page.language, refusal, { names: errorNames(page.language) });
      return invalid(await this.view(page, step, session, typed, errors));
    }
    this.sessions.remember(reply, value.token);
    return seeOther(nextAddress(await this.sessions.byToken(value.token, page.language)));
  }

  private async view(
    page: PageContext,
    step: Step,
    session: FormSession,
    values: Typed,
    errors: FormErrors | null,
  ): Promise<VNode> {
    const { situation, token, draft } = session;
    const props: QuestionProps = {
      page,
      step,
      situation,
      errors,
      values: typedTexts(values),
      back: backFrom(step, session),
      begun: token !== null,
    };
    if (step === 'evidence') return <EvidencePage {...props} files={draft?.files ?? []} mb={megabytes(this.config)} />;
    const View = STEP_VIEWS[step];
    const service = step === 'text' && chosenService(situation);
    return <View {...props} {...(service && { told: await this.approved.told(service.code, page.language) })} />;
  }
}

function stepNamed(name: string): Step {
  if (!isStep(name)) throw new DomainError('request.not_found');
  return name;
}

/** Whoever opens a question that is not theirs yet, or a form that was sent, is led to where they are. */
function elsewhere(step: Step, session: FormSession): PageAnswer | null {
  if (session.draft?.caseId) return seeOther('/complain/sent');
  return mayOpen(step, session.situation, session.passed) ? null : seeOther(nextAddress(session));
}

/** From a change back to all answers; else to the question before. */
export function backFrom(step: Step, { situation, passed }: Pick<FormSession, 'situation' | 'passed'>): string {
  if (openStep(situation, passed) === null) return '/complain/check';
  const before = stepBefore(step, situation);
  return before === null ? '/' : addressOf(before);
}

import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { parseReference } from '#libs/casework';
import { CitizenCases, type CitizenKey, FloodGuard } from '#libs/features/intake';
import { AskSuspension, ChallengeReviewer, CitizenStages, type StageSeen } from '#libs/features/review';
import { CITIZEN, DomainError } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { ForCitizen, isSecure } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { turnTo } from '../case-key.js';
import { CaseVisits } from '../track/case-visits.js';
import { typedTexts } from '../typed-texts.js';
import { ChallengeForm, lookErrorNames, SuspensionForm } from './ask-forms.js';
import { ASK } from './ask-steps.js';
import { ChallengePage } from './challenge-page.js';
import { lookText } from './messages.js';
import { SuspensionPage } from './suspension-page.js';
import { Visit, type Visited } from '../../shared/visit.js';

/** Going from one case of a matter to another, doubting whoever looks, and asking that the decision has no effect meanwhile. */
@ApiExcludeController()
@Controller('track/case')
@UseGuards(FloodGuard)
export class MatterController {
  private readonly secure: boolean;

  constructor(
    private readonly visits: CaseVisits,
    private readonly cases: CitizenCases,
    private readonly stages: CitizenStages,
    private readonly challengeReviewer: ChallengeReviewer,
    private readonly askSuspension: AskSuspension,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  /** The same key opens the other cases of the matter: a second look, or what it looks at. */
  @Get('second-look/open/:reference')
  @ForCitizen()
  open(
    @Param('reference') typed: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const { stages } = await this.stages.of(await this.visits.caseFor(key));
      const meant = stages.find(({ reference }) => reference === parseReference(typed));
      if (!meant) throw new DomainError('request.not_found');
      turnTo(reply, key, meant.reference, this.secure);
      return seeOther('/track/case');
    });
  }

  @Get('challenge')
  @ForCitizen()
  doubt(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const stage = await this.stageFor(key);
      if (stage === null) return seeOther(ASK);
      return <ChallengePage page={page} exitTo={await this.cases.exitFor(key)} stage={stage} values={{}} errors={null} />;
    });
  }

  @Post('challenge')
  @ForCitizen()
  challenge(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const stage = await this.stageFor(key);
      if (stage === null) return seeOther(ASK);
      const { refusal } = await attempt(async () => {
        const { reason } = await formIn(ChallengeForm, typed);
        await this.challengeReviewer.execute({ reference: stage.reference, actor: CITIZEN, text: reason });
      });
      if (!refusal || refusal.code === 'review.already_asked') return seeOther('/track/case?done=challenged');
      const errors = FormErrors.of(page.language, refusal, { names: lookErrorNames(page.language, '') });
      const exitTo = await this.cases.exitFor(key);
      return invalid(<ChallengePage page={page} exitTo={exitTo} stage={stage} values={typedTexts(typed)} errors={errors} />);
    });
  }

  @Get('suspension')
  @ForCitizen()
  petition(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const suspension = (await this.stageFor(key))?.suspension ?? null;
      if (suspension === null) return seeOther(ASK);
      return <SuspensionPage {...{ page, exitTo: await this.cases.exitFor(key), suspension }} values={{}} errors={null} />;
    });
  }

  @Post('suspension')
  @ForCitizen()
  suspend(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const stage = await this.stageFor(key);
      if (!stage?.suspension) return seeOther(ASK);
      const { refusal } = await attempt(async () => {
        const { text } = await formIn(SuspensionForm, { text: typed['text'] });
        await this.askSuspension.execute({ reference: stage.reference, actor: CITIZEN, text });
      });
      if (!refusal || refusal.code === 'suspension.asked_already') return seeOther('/track/case?done=petition');
      const errors = FormErrors.of(page.language, refusal, { names: { text: lookText(page.language)('error.petition') } });
      const exitTo = await this.cases.exitFor(key);
      return invalid(<SuspensionPage {...{ page, exitTo, errors }} suspension={stage.suspension} values={typedTexts(typed)} />);
    });
  }

  /** The case that the key opens, where it is a second look. */
  private async stageFor(key: CitizenKey): Promise<StageSeen | null> {
    const { stages } = await this.stages.of(await this.visits.caseFor(key));
    return stages.find(({ isThis, stage }) => isThis && stage !== null) ?? null;
  }
}

import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { EffectAnswers, OwnAnswers, WithdrawAnswers } from '#libs/features/feedback';
import { CitizenAccess, FloodGuard } from '#libs/features/intake';
import { Config } from '#libs/platform/config';
import { isSecure, Public } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { citizenKey, rememberKey } from '../case-key.js';
import { clearCookie, readCookie, setCookie } from '../cookies.js';
import { ANSWERS_COOKIE } from './answers-cookie.js';
import { surveyText } from './messages.js';
import { surveyErrorNames } from './survey-form.js';
import { MinePage, SurveyDonePage } from './survey-pages.js';

class CodeForm {
  @IsString()
  @MaxLength(100)
  code!: string;
}

/** Where a survey's letter leads, and what whoever answered can do with what they said. */
@ApiExcludeController()
@Controller()
@UseGuards(FloodGuard)
export class OwnAnswersController {
  private readonly secure: boolean;

  constructor(
    private readonly access: CitizenAccess,
    private readonly answers: OwnAnswers,
    private readonly effects: EffectAnswers,
    private readonly withdrawAnswers: WithdrawAnswers,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  /** The token leaves the address at once, as in every letter. */
  @Get('survey/:token')
  @Public('the token in the address is the key')
  async follow(
    @Param('token') linkToken: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(() => this.access.prove({ ...citizenKey({ linkToken }), address: request.ip }));
    if (refusal?.code === 'case.not_found') return seeOther('/track');
    if (refusal) throw refusal;
    rememberKey(reply, { linkToken }, this.secure);
    const number = await this.effects.measureOfLink(linkToken);
    return seeOther(number === null ? '/track/survey' : `/track/survey/measures/${number}`);
  }

  @Get('track/survey/mine')
  @Public('the code of the answers is the key')
  async mine(@Page() page: PageContext, @Req() request: FastifyRequest): Promise<VNode> {
    const code = readCookie(request, ANSWERS_COOKIE);
    const { value } = await attempt(() => this.answers.by(code ?? ''));
    return <MinePage page={page} answers={value} errors={null} />;
  }

  @Post('track/survey/mine')
  @Public('the code of the answers is the key')
  async open(
    @Page() page: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() typed: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { value, refusal } = await attempt(async () => {
      const { code } = await formIn(CodeForm, typed);
      await this.answers.by(code);
      return code;
    });
    if (refusal) {
      const errors = FormErrors.at('code', surveyErrorNames(page.language)['code']!);
      return invalid(<MinePage page={page} answers={null} errors={errors} />);
    }
    setCookie(reply, ANSWERS_COOKIE, value, this.secure);
    return seeOther('/track/survey/mine');
  }

  @Post('track/survey/withdraw')
  @Public('the code of the answers is the key')
  async withdraw(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const { refusal } = await attempt(() => this.withdrawAnswers.execute({ code: readCookie(request, ANSWERS_COOKIE) ?? '' }));
    if (refusal) return seeOther('/track/survey/mine');
    clearCookie(reply, ANSWERS_COOKIE, this.secure);
    return seeOther('/track/survey/withdrawn');
  }

  @Get('track/survey/withdrawn')
  @Public('it says the same to everybody')
  withdrawn(@Page() page: PageContext): VNode {
    return <SurveyDonePage page={page} title={surveyText(page.language)('mine.withdrawn')} toCase={false} />;
  }
}

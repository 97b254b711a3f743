import { Body, Controller, Get, HttpStatus, Param, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { AnswerInvitation, ContactLists, DeclineInvitations } from '#libs/features/feedback';
import { FloodGuard } from '#libs/features/intake';
import { Config } from '#libs/platform/config';
import { isSecure, Public } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { setCookie } from '../cookies.js';
import { ANSWERS_COOKIE } from '../survey/answers-cookie.js';
import { answersOf, surveyErrorNames, SurveyForm } from '../survey/survey-form.js';
import { typedTexts } from '../typed-texts.js';
import { type Asked, AskPage, DeclinedPage, DeclinePage, NothingAskedPage } from './ask-pages.js';

/** People who use a service, and whom a letter asked how it was. Its key opens these questions and nothing else. */
@ApiExcludeController()
@Controller('ask')
@UseGuards(FloodGuard)
export class ByLetterController {
  private readonly secure: boolean;

  constructor(
    private readonly lists: ContactLists,
    private readonly answerInvitation: AnswerInvitation,
    private readonly declineInvitations: DeclineInvitations,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get('letter/:token')
  @Public('the token in the address is the key')
  async ask(@Page() page: PageContext, @Param('token') token: string): Promise<VNode | PageAnswer> {
    const asked = await this.askedBy(page, token);
    return asked === null ? closed(page) : <AskPage page={page} asked={asked} values={{}} errors={null} />;
  }

  @Post('letter/:token')
  @Public('the token in the address is the key')
  async answer(
    @Visit() { page, reply }: Visited,
    @Param('token') token: string,
    @Body() typed: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const asked = await this.askedBy(page, token);
    if (asked === null) return closed(page);
    const { value, refusal } = await attempt(async () => {
      const answers = answersOf(await formIn(SurveyForm, typed));
      return this.answerInvitation.execute({ token, language: page.language, answers });
    });
    if (refusal) {
      const errors = FormErrors.of(page.language, refusal, { names: surveyErrorNames(page.language) });
      return invalid(<AskPage page={page} asked={asked} values={typedTexts(typed)} errors={errors} />);
    }
    setCookie(reply, ANSWERS_COOKIE, value.code, this.secure);
    return seeOther('/track/survey/given');
  }

  /** Asked once more, since programs open the links of letters before people do. */
  @Get('decline/:sealed')
  @Public('the letter holds what is declined')
  decline(@Page() page: PageContext, @Param('sealed') sealed: string): VNode {
    return <DeclinePage page={page} action={`/ask/decline/${encodeURIComponent(sealed)}`} />;
  }

  @Post('decline/:sealed')
  @Public('the letter holds what is declined')
  async declined(@Page() page: PageContext, @Param('sealed') sealed: string): Promise<VNode | PageAnswer> {
    const { refusal } = await attempt(() => this.declineInvitations.execute({ sealed }));
    return refusal ? closed(page) : <DeclinedPage page={page} />;
  }

  private async askedBy(page: PageContext, token: string): Promise<Asked | null> {
    const asked = await this.lists.asked(token);
    return asked && { service: asked.title[page.language], place: null, action: `/ask/letter/${token}` };
  }
}

function closed(page: PageContext): PageAnswer {
  return PageAnswer.page(HttpStatus.NOT_FOUND, <NothingAskedPage page={page} why="gone" />);
}

import { Body, Controller, Get, Param, ParseIntPipe, Post, Req, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { AnswerEffect, EffectAnswers, type EffectQuestion, HELPED, type Helped } from '#libs/features/feedback';
import { FloodGuard } from '#libs/features/intake';
import { type Reference } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { ForCitizen, isSecure } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { readCookie, setCookie } from '../cookies.js';
import { CaseVisits } from '../track/case-visits.js';
import { typedTexts } from '../typed-texts.js';
import { ANSWERS_COOKIE } from './answers-cookie.js';
import { EffectPage, EffectThanksPage } from './effect-pages.js';
import { surveyText } from './messages.js';
import { surveyErrorNames, WORDS_MAX } from './survey-form.js';
import { SurveyDonePage } from './survey-pages.js';

class EffectForm {
  @IsIn(HELPED)
  helped!: Helped;

  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  words?: string;
}

/** Whether what was changed helped, for whoever was asked. */
@ApiExcludeController()
@Controller('track/survey/measures')
@UseGuards(FloodGuard)
export class EffectController {
  private readonly secure: boolean;

  constructor(
    private readonly visits: CaseVisits,
    private readonly effects: EffectAnswers,
    private readonly answerEffect: AnswerEffect,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get('thanks')
  @ForCitizen()
  thanks(@Page() page: PageContext, @Req() request: FastifyRequest): VNode | PageAnswer {
    const code = readCookie(request, ANSWERS_COOKIE);
    return code === null ? seeOther('/track/case') : <EffectThanksPage page={page} code={code} />;
  }

  @Get(':number')
  @ForCitizen()
  show(@Visit() { page, request, reply }: Visited, @Param('number', ParseIntPipe) number: number): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const question = await this.questionFor(await this.visits.referenceFor(key), number);
      if (question === null) return nothingToAsk(page);
      return <EffectPage page={page} question={question} values={{}} errors={null} />;
    });
  }

  @Post(':number')
  @ForCitizen()
  answer(
    @Visit() { page, request, reply }: Visited,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Record<string, unknown>,
  ): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { value, refusal } = await attempt(async () => {
        const { helped, words = null } = await formIn(EffectForm, typed);
        return this.answerEffect.execute({ reference, number, helped, words, language: page.language });
      });
      if (!refusal) {
        setCookie(reply, ANSWERS_COOKIE, value.code, this.secure);
        return seeOther('/track/survey/measures/thanks');
      }
      const question = await this.questionFor(reference, number);
      if (question === null) return nothingToAsk(page);
      const names = { ...surveyErrorNames(page.language), helped: surveyText(page.language)('effect.error') };
      const errors = FormErrors.of(page.language, refusal, { names });
      return invalid(<EffectPage page={page} question={question} values={typedTexts(typed)} errors={errors} />);
    });
  }

  /** Null for who was not asked, or has answered. */
  private async questionFor(reference: Reference, number: number): Promise<EffectQuestion | null> {
    const question = await this.effects.question(reference, number);
    return question?.state === 'asked' ? question : null;
  }
}

function nothingToAsk(page: PageContext): VNode {
  return <SurveyDonePage page={page} title={surveyText(page.language)('none.title')} toCase />;
}

import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import {
  AnswerSurvey,
  AskFurther,
  DeclineSurveys,
  OwnAnswers,
  type SurveyStanding,
  SurveyStandings,
  TellPoor,
} from '#libs/features/feedback';
import { type CitizenKey, FloodGuard } from '#libs/features/intake';
import { KeepAsk, ReviewOffers } from '#libs/features/review';
import { CITIZEN, DomainError } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { ForCitizen, isSecure } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { readCookie, setCookie } from '../cookies.js';
import { ASK } from '../second-look/ask-steps.js';
import { CaseVisits } from '../track/case-visits.js';
import { typedTexts } from '../typed-texts.js';
import { ANSWERS_COOKIE } from './answers-cookie.js';
import { surveyText } from './messages.js';
import { answersOf, surveyErrorNames, SurveyForm, WORDS_MAX } from './survey-form.js';
import { NoSurveyPage, SECOND_LOOK, SurveyDonePage, SurveyPage, ThanksPage } from './survey-pages.js';

class FurtherForm {
  @IsString()
  @MaxLength(100)
  way!: string;

  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  text?: string;
}

/** How it was, for whoever holds a key to the case: the survey, and asking for more. */
@ApiExcludeController()
@Controller('track/survey')
@UseGuards(FloodGuard)
export class SurveyController {
  private readonly secure: boolean;

  constructor(
    private readonly visits: CaseVisits,
    private readonly standings: SurveyStandings,
    private readonly answers: OwnAnswers,
    private readonly answerSurvey: AnswerSurvey,
    private readonly askFurther: AskFurther,
    private readonly tellPoor: TellPoor,
    private readonly offers: ReviewOffers,
    private readonly keepAsk: KeepAsk,
    private readonly declineSurveys: DeclineSurveys,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get()
  @ForCitizen()
  show(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const standing = await this.standingFor(key);
      if (standing.state !== 'open') return <NoSurveyPage page={page} standing={standing} />;
      return <SurveyPage page={page} standing={standing} values={{}} errors={null} />;
    });
  }

  @Post()
  @ForCitizen()
  answer(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { value, refusal } = await attempt(async () => {
        const form = await formIn(SurveyForm, typed);
        const via = key.linkToken === null ? 'trackingPage' : 'link';
        const allowsCase = form.allowsCase === 'yes';
        const given = { reference, actor: CITIZEN, via, language: page.language, answers: answersOf(form), allowsCase } as const;
        return this.answerSurvey.execute(given);
      });
      if (refusal) {
        const standing = await this.standingFor(key);
        if (standing.state !== 'open') return seeOther('/track/survey');
        const errors = FormErrors.of(page.language, refusal, { names: surveyErrorNames(page.language) });
        return invalid(<SurveyPage page={page} standing={standing} values={typedTexts(typed)} errors={errors} />);
      }
      setCookie(reply, ANSWERS_COOKIE, value.code, this.secure);
      return seeOther('/track/survey/thanks');
    });
  }

  @Get('thanks')
  @ForCitizen()
  thanks(@Visit() { page, request, reply }: Visited): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, (key) => this.thanked(page, request, key));
  }

  @Post('request')
  @ForCitizen()
  further(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      const reference = await this.visits.referenceFor(key);
      const { value: to, refusal } = await attempt(async () => {
        const { way, text = null } = await formIn(FurtherForm, typed);
        const code = readCookie(request, ANSWERS_COOKIE) ?? '';
        if (way === SECOND_LOOK) return this.toSecondLook(key, code, text);
        await this.askFurther.execute({ reference, code, way, text });
        return '/track/survey/thanks';
      });
      if (!refusal) return seeOther(to);
      return this.thanked(page, request, key, { typed, refusal });
    });
  }

  @Post('decline')
  @ForCitizen()
  decline(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<VNode | PageAnswer> {
    return this.visits.at(request, reply, async (key) => {
      await this.declineSurveys.execute({ reference: await this.visits.referenceFor(key) });
      return seeOther('/track/survey/declined');
    });
  }

  @Get('declined')
  @ForCitizen()
  declined(@Page() page: PageContext): VNode {
    const t = surveyText(page.language);
    return <SurveyDonePage page={page} title={t('declined.title')} text={t('declined.text')} toCase />;
  }

  /** To asking for a second look, with what was written here. The case learns that the answer was found poor only where the procedure asks for it. */
  private async toSecondLook(key: CitizenKey, code: string, text: string | null): Promise<string> {
    const { id: caseId, reference } = await this.visits.provenFor(key);
    const offer = await this.offers.of(caseId);
    if (offer?.is !== 'open') throw new DomainError('further.way_unknown');
    if (offer.needsRating) await this.tellPoor.execute({ reference, code });
    await this.keepAsk.execute({ caseId, answers: text === null ? {} : { text } });
    return ASK;
  }

  private async standingFor(key: CitizenKey): Promise<SurveyStanding> {
    const standing = await this.standings.of(await this.visits.referenceFor(key));
    if (!standing) throw new DomainError('case.not_found');
    return standing;
  }

  /** For the browser that has just sent the answers; any other sees that they were given. */
  private async thanked(
    page: PageContext,
    request: FastifyRequest,
    key: CitizenKey,
    refused: { typed: Record<string, unknown>; refusal: DomainError } | null = null,
  ): Promise<VNode | PageAnswer> {
    const standing = await this.standingFor(key);
    const code = readCookie(request, ANSWERS_COOKIE);
    const { value: own } = await attempt(() => this.answers.by(code ?? ''));
    if (code === null || own === null) return seeOther('/track/survey');
    const offer = await this.offers.of(await this.visits.caseFor(key));
    const names = surveyErrorNames(page.language);
    const errors = refused && FormErrors.of(page.language, refused.refusal, { names });
    const shown = (
      <ThanksPage
        page={page}
        standing={standing}
        values={typedTexts(refused?.typed)}
        errors={errors}
        code={code}
        offer={offer}
        unhappy={own.verdict === 'poor'}
      />
    );
    return refused ? invalid(shown) : shown;
  }
}

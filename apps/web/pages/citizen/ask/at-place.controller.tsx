import { Body, Controller, Get, HttpStatus, Param, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { type VNode } from 'preact';
import { AnswerAtPlace, AskingPlaces, type PlaceShown } from '#libs/features/feedback';
import { FloodGuard } from '#libs/features/intake';
import { type Language } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { isSecure, Public } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { readCookie, setCookie } from '../cookies.js';
import { ANSWERS_COOKIE } from '../survey/answers-cookie.js';
import { answersOf, surveyErrorNames, SurveyForm } from '../survey/survey-form.js';
import { typedTexts } from '../typed-texts.js';
import { type Asked, AskedThanksPage, AskPage, CodePage, NothingAskedPage } from './ask-pages.js';
import { askText } from './messages.js';

class CodeForm {
  @IsString()
  @MaxLength(40)
  code!: string;
}

const WEEK_SECONDS = 7 * 86_400;

/** That this browser has answered at this place: the same word in every browser, so that it tells nobody from anybody. */
function saidCookie({ code }: PlaceShown) {
  return { name: 'otklik_said', path: `/ask/${code}`, maxAgeSeconds: WEEK_SECONDS };
}

/** People who use a service say how it was, by the code that hangs where they wait. */
@ApiExcludeController()
@Controller()
@UseGuards(FloodGuard)
export class AtPlaceController {
  private readonly secure: boolean;

  constructor(
    private readonly places: AskingPlaces,
    private readonly answerAtPlace: AnswerAtPlace,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get('ask')
  @Public('the code hangs on a wall')
  code(@Page() page: PageContext): VNode {
    return <CodePage page={page} typed="" errors={null} />;
  }

  @Post('ask')
  @Public('the code hangs on a wall')
  async open(@Page() page: PageContext, @Body() typed: Record<string, unknown>): Promise<PageAnswer> {
    const { value } = await attempt(async () => this.places.byCode((await formIn(CodeForm, typed)).code));
    if (value?.open) return seeOther(`/ask/${value.code}`);
    const errors = FormErrors.at('code', askText(page.language)('code.error'));
    return invalid(<CodePage page={page} typed={typedTexts(typed)['code'] ?? ''} errors={errors} />);
  }

  /** Where the code of the answers is shown: its cookie belongs to these pages. */
  @Get('track/survey/given')
  @Public('the code of the answers is the key')
  thanks(@Visit() { page, request }: Visited): VNode | PageAnswer {
    const code = readCookie(request, ANSWERS_COOKIE);
    return code === null ? seeOther('/ask') : <AskedThanksPage page={page} code={code} />;
  }

  @Get('ask/:code')
  @Public('the code hangs on a wall')
  async ask(@Visit() { page, request }: Visited, @Param('code') code: string): Promise<VNode | PageAnswer> {
    const place = await this.places.byCode(code);
    if (!place?.open) return closed(page);
    if (place.code !== code) return seeOther(`/ask/${place.code}`);
    if (readCookie(request, saidCookie(place)) !== null) return <NothingAskedPage page={page} why="said" />;
    return <AskPage page={page} asked={askedAt(place, page.language)} values={{}} errors={null} />;
  }

  @Post('ask/:code')
  @Public('the code hangs on a wall')
  async answer(
    @Visit() { page, request, reply }: Visited,
    @Param('code') code: string,
    @Body() typed: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const place = await this.places.byCode(code);
    if (!place?.open) return closed(page);
    if (readCookie(request, saidCookie(place)) !== null) return seeOther(`/ask/${place.code}`);
    const { value, refusal } = await attempt(async () => {
      const answers = answersOf(await formIn(SurveyForm, typed));
      return this.answerAtPlace.execute({ code: place.code, language: page.language, answers });
    });
    if (!refusal) return this.thank(reply, place, value.code);
    const errors = FormErrors.of(page.language, refusal, { names: surveyErrorNames(page.language) });
    return invalid(<AskPage page={page} asked={askedAt(place, page.language)} values={typedTexts(typed)} errors={errors} />);
  }

  private thank(reply: FastifyReply, place: PlaceShown, code: string): PageAnswer {
    setCookie(reply, saidCookie(place), 'yes', this.secure);
    setCookie(reply, ANSWERS_COOKIE, code, this.secure);
    return seeOther('/track/survey/given');
  }
}

function askedAt({ code, serviceTitle, name }: PlaceShown, language: Language): Asked {
  return { service: serviceTitle[language], place: name[language], action: `/ask/${code}` };
}

function closed(page: PageContext): PageAnswer {
  return PageAnswer.page(HttpStatus.NOT_FOUND, <NothingAskedPage page={page} why="closed" />);
}

import { Body, Controller, Get, HttpStatus, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { CitizenAccess, FloodGuard, RequestCode } from '#libs/features/intake';
import { DomainError, type Language } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { isSecure, Public } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { citizenKey, rememberKey, type ShownKey } from '../case-key.js';
import { CASE_COOKIE, clearCookie } from '../cookies.js';
import { ASK } from '../second-look/ask-steps.js';
import { typedTexts } from '../typed-texts.js';
import { trackText } from './messages.js';
import { CodeAskedPage, LostCodePage, OpenPage } from './open-pages.js';

class OpenForm {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reference?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  code?: string;
}

class LostCodeForm {
  @IsString()
  @MaxLength(100)
  reference!: string;
}

/** The ways into a case: its reference and code, the link of a letter, and a new code for who lost theirs. */
@ApiExcludeController()
@Controller('track')
@UseGuards(FloodGuard)
export class OpenController {
  private readonly secure: boolean;

  constructor(
    private readonly access: CitizenAccess,
    private readonly requestCode: RequestCode,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get()
  @Public('whoever has a reference and a code')
  form(@Page() page: PageContext): VNode {
    return <OpenPage page={page} values={{}} errors={null} />;
  }

  @Post()
  @Public('whoever has a reference and a code')
  async open(@Visit() { page, request, reply }: Visited, @Body() typed: Record<string, unknown>): Promise<PageAnswer> {
    const missing = (['reference', 'code'] as const).filter((field) => !typedTexts(typed)[field]?.trim());
    const { refusal } = await attempt(async () => {
      if (missing.length > 0)
        throw new DomainError(
          'request.invalid',
          {},
          missing.map((field) => ({ field, code: 'required' })),
        );
      const { reference = '', code = '' } = await formIn(OpenForm, typed);
      await this.prove({ reference, code }, request, reply);
    });
    if (!refusal) return seeOther('/track/case');
    return invalid(<OpenPage page={page} values={typedTexts(typed)} errors={whyClosed(page.language, refusal)} />);
  }

  @Get('lost')
  @Public('whoever lost the code has nothing to show')
  lost(@Page() page: PageContext): VNode {
    return <LostCodePage page={page} values={{}} errors={null} />;
  }

  @Post('lost')
  @Public('whoever lost the code has nothing to show; the new one goes to the address on file only')
  async ask(
    @Page() page: PageContext,
    @Req() { ip }: FastifyRequest,
    @Body() typed: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(async () => {
      const form = await formIn(LostCodeForm, typed);
      await this.requestCode.execute({ reference: form.reference, address: ip });
    });
    if (!refusal) return seeOther('/track/lost/sent');
    const names = { reference: trackText(page.language)('lost.error') };
    const errors = FormErrors.of(page.language, refusal, { names });
    return invalid(<LostCodePage page={page} values={typedTexts(typed)} errors={errors} />);
  }

  @Get('lost/sent')
  @Public('it says the same to everybody')
  asked(@Page() page: PageContext): VNode {
    return <CodeAskedPage page={page} />;
  }

  @Post('leave')
  @Public('whoever leaves gives a key back')
  leave(@Res({ passthrough: true }) reply: FastifyReply): PageAnswer {
    clearCookie(reply, CASE_COOKIE, this.secure);
    return seeOther('/track');
  }

  /** Where the links in letters lead. The token leaves the address at once; it opens the case it was made for, and nothing else. */
  @Get(':token')
  @Public('the token in the address is the key')
  follow(@Visit() { page, request, reply }: Visited, @Param('token') linkToken: string): Promise<PageAnswer> {
    return this.followed(page, { linkToken }, request, reply, '/track/case');
  }

  /** The same, straight to asking for a second look: the letter with the decision leads here. */
  @Get(':token/second-look')
  @Public('the token in the address is the key')
  followToAsk(@Visit() { page, request, reply }: Visited, @Param('token') linkToken: string): Promise<PageAnswer> {
    return this.followed(page, { linkToken }, request, reply, ASK);
  }

  private async followed(
    page: PageContext,
    shown: ShownKey,
    request: FastifyRequest,
    reply: FastifyReply,
    to: string,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(() => this.prove(shown, request, reply));
    if (!refusal) return seeOther(to);
    if (refusal.code !== 'case.not_found') throw refusal;
    return PageAnswer.page(HttpStatus.NOT_FOUND, <OpenPage page={page} values={{}} errors={null} deadLink />);
  }

  private async prove(shown: ShownKey, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.access.prove({ ...citizenKey(shown), address: request.ip });
    rememberKey(reply, shown, this.secure);
  }
}

/** What is missing is asked for by name; of what is there, neither is said to be the wrong one. */
function whyClosed(language: Language, refusal: DomainError): FormErrors {
  const t = trackText(language);
  const isMissing = refusal.fields.some(({ code }) => code === 'required');
  if (!isMissing && (refusal.code === 'case.not_found' || refusal.code === 'request.invalid'))
    return FormErrors.at('reference', t('open.error'));
  return FormErrors.of(language, refusal, { names: { reference: t('open.noReference'), code: t('open.noCode') } });
}

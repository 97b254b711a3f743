import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError, type Language } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import {
  clearSessionCookie,
  CurrentSession,
  CurrentStaff,
  isSecure,
  Public,
  RequestPasswordReset,
  RequirePermission,
  type Session,
  setSessionCookie,
  SignIn,
  SignOut,
  type StaffActor,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, isOwnPath, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { Visit, type Visited } from '../../shared/visit.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ForgottenForm, SignInForm } from './account.dto.js';
import { ForgottenPage, LinkSentPage, SignInPage } from './sign-in-page.js';
import { accountText } from './words.js';

const NOBODY_YET = 'whoever is not signed in yet';

/** In and out. */
@ApiExcludeController()
@Controller('staff')
export class DoorController {
  private readonly secure: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly requestReset: RequestPasswordReset,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get('sign-in')
  @Public(NOBODY_YET)
  door(@Page() page: PageContext, @Query() query: Sent) {
    const t = accountText(page.language);
    const left = { here: t('signedOut.banner'), everywhere: t('signedOut.everywhere') }[textOf(query, 'left')] ?? null;
    return <SignInPage page={page} next={nextOf(query)} banner={left} />;
  }

  @Post('sign-in')
  @Public(NOBODY_YET)
  async enter(@Visit() { page, request, reply }: Visited, @Body() sent: Sent) {
    const t = accountText(page.language);
    const [login, next] = [textOf(sent, 'login').trim(), nextOf(sent)];
    const again = (status: number, errors: FormErrors) =>
      PageAnswer.page(status, <SignInPage page={page} login={login} next={next} errors={errors} />);

    const form = await readForm(SignInForm, sent);
    if (form.refusal) {
      const names = { login: t('signIn.loginMissing'), password: t('signIn.passwordMissing') };
      return again(422, FormErrors.of(page.language, form.refusal, { names }));
    }
    // As it was typed: a password may begin with a space.
    const tried = await attempt(() => this.signIn.execute({ login, password: textOf(sent, 'password'), address: request.ip }));
    if (tried.refusal) return again(...refusedAtTheDoor(page.language, tried.refusal));
    setSessionCookie(reply, tried.value, this.secure);
    return seeOther(next === '' ? '/staff' : next);
  }

  @Post('sign-out')
  @RequirePermission('session.own')
  async leave(
    @CurrentStaff() { staffId }: StaffActor,
    @CurrentSession() { id }: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.signOut.execute({ staffId, sessionId: id });
    clearSessionCookie(reply, this.secure);
    return seeOther('/staff/sign-in?left=here');
  }

  @Get('forgotten')
  @Public(NOBODY_YET)
  forgotten(@Page() page: PageContext) {
    return <ForgottenPage page={page} />;
  }

  @Post('forgotten')
  @Public(NOBODY_YET)
  async askForLink(@Page() page: PageContext, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const login = textOf(sent, 'login').trim();
    const again = (errors: FormErrors) => invalid(<ForgottenPage page={page} login={login} errors={errors} />);
    const form = await readForm(ForgottenForm, sent);
    const names = { login: accountText(page.language)('signIn.loginMissing') };
    if (form.refusal) return again(FormErrors.of(page.language, form.refusal, { names }));

    const asked = await attempt(() => this.requestReset.execute({ login, address: request.ip }));
    if (asked.refusal) return again(refusedAtTheDoor(page.language, asked.refusal)[1]);
    return seeOther('/staff/forgotten/sent');
  }

  @Get('forgotten/sent')
  @Public(NOBODY_YET)
  linkSent(@Page() page: PageContext) {
    return <LinkSentPage page={page} />;
  }
}

/** The same words whatever was wrong; and to who tried too often, how long to wait, in whole minutes. */
function refusedAtTheDoor(language: Language, refusal: DomainError): [status: number, errors: FormErrors] {
  const t = accountText(language);
  if (refusal.code === 'rate.limited') {
    const minutes = Math.ceil(Number(refusal.params['retryAfterSeconds']) / 60);
    return [429, FormErrors.at('login', t('signIn.slowed', { minutes }))];
  }
  if (refusal.code === 'session.credentials_wrong') return [422, FormErrors.at('login', t('signIn.wrong'))];
  return [422, FormErrors.of(language, refusal)];
}

/** Where to go after signing in: a page of ours for staff, or nowhere in particular. */
function nextOf(sent: Sent): string {
  const next = textOf(sent, 'next');
  return isOwnPath(next) && /^\/staff(\/|\?|$)/.test(next) ? next : '';
}

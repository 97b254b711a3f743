import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { BodyReader } from '#libs/casework';
import { Config } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import {
  ChangePassword,
  ChangeStaff,
  clearSessionCookie,
  CurrentSession,
  CurrentStaff,
  isSecure,
  RequirePermission,
  type Session,
  Sessions,
  SignOut,
  type StaffActor,
  StaffList,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ChangePasswordForm, LanguageForm, SessionParams } from './account.dto.js';
import { AccountPage, type AccountPageProps, DONE } from './account-page.js';
import { passwordSentences } from './link.controller.js';
import { accountText } from './words.js';

/** What everybody who works here can do for themselves. */
@ApiExcludeController()
@Controller('staff/account')
@RequirePermission('session.own')
export class AccountController {
  private readonly secure: boolean;

  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly staff: StaffList,
    private readonly sessions: Sessions,
    private readonly changeStaff: ChangeStaff,
    private readonly changePassword: ChangePassword,
    private readonly signOut: SignOut,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get()
  async read(
    @Page() page: PageContext,
    @Query() query: Sent,
    @CurrentStaff() actor: StaffActor,
    @CurrentSession() session: Session,
  ) {
    const done = DONE.find((one) => one === textOf(query, 'done')) ?? null;
    return <AccountPage {...await this.facts(page, actor, session)} done={done} />;
  }

  @Post('language')
  async language(@Body() sent: Sent, @CurrentStaff() { staffId }: StaffActor) {
    const { language } = (await readForm(LanguageForm, sent)).value ?? {};
    if (language) await this.changeStaff.execute({ staffId, changedBy: staffId, language });
    // The choice in the address is remembered before the account's own: the two are not to disagree.
    return seeOther(language ? `/staff/account?done=language&lang=${language}` : '/staff/account');
  }

  @Post('password')
  async password(
    @Page() page: PageContext,
    @Body() { username: _login, ...sent }: Sent,
    @CurrentStaff() actor: StaffActor,
    @CurrentSession() session: Session,
  ) {
    const t = accountText(page.language);
    const form = await readForm(ChangePasswordForm, sent);
    const [current, password] = [textOf(sent, 'current'), textOf(sent, 'password')];
    const change = { staffId: actor.staffId, current, password, sessionId: session.id };
    const refusal = form.refusal ?? (await attempt(() => this.changePassword.execute(change))).refusal;
    if (refusal === null) return seeOther('/staff/account?done=password');

    const minutes = Math.ceil(Number(refusal.params['retryAfterSeconds'] ?? 0) / 60);
    const names = {
      ...passwordSentences(page),
      current: t('account.wrong'),
      'current.required': t('account.currentMissing'),
    };
    const errors =
      refusal.code === 'rate.limited'
        ? FormErrors.at('current', t('signIn.slowed', { minutes }))
        : FormErrors.of(page.language, refusal, { names });
    return invalid(<AccountPage {...await this.facts(page, actor, session)} done={null} errors={errors} />);
  }

  @Post('sessions/end')
  async endAll(@CurrentStaff() { staffId }: StaffActor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signOut.execute({ staffId });
    clearSessionCookie(reply, this.secure);
    return seeOther('/staff/sign-in?left=everywhere');
  }

  @Post('sessions/:sessionId/end')
  async endOne(@Param() { sessionId }: SessionParams, @CurrentStaff() { staffId }: StaffActor) {
    await this.signOut.execute({ staffId, sessionId });
    return seeOther('/staff/account?done=session');
  }

  private async facts(
    page: PageContext,
    { staffId }: StaffActor,
    { id }: Session,
  ): Promise<Omit<AccountPageProps, 'done' | 'errors'>> {
    const [account, sessions] = [await this.staff.one(staffId), await this.sessions.of(staffId)];
    const { timeZone } = (await this.bodies.current(this.database)).body;
    return { page, account, sessions, here: id, timeZone };
  }
}

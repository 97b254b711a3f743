import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Clock } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import {
  isSecure,
  ownerOfLink,
  PASSWORD_LENGTH,
  Public,
  SetPassword,
  setSessionCookie,
  StartSession,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { LinkParams, NewPasswordForm } from './account.dto.js';
import { LinkGonePage, LinkPage } from './link-page.js';
import { accountText } from './words.js';

const THE_LINK = 'the link proves who it is';

/** The link of an invitation, or for a new password. Whoever comes by it lands signed in. */
@ApiExcludeController()
@Controller('staff/link/:token')
export class LinkController {
  private readonly secure: boolean;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly setPassword: SetPassword,
    private readonly startSession: StartSession,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Get()
  @Public(THE_LINK)
  async open(@Page() page: PageContext, @Param() { token }: LinkParams) {
    const owner = await this.ownerOf(token);
    return owner ? <LinkPage page={page} owner={owner} /> : gone(page);
  }

  @Post()
  @Public(THE_LINK)
  async choose(
    @Page() page: PageContext,
    @Param() { token }: LinkParams,
    @Body() { username: _login, ...sent }: Sent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const owner = await this.ownerOf(token);
    if (!owner) return gone(page);
    const form = await readForm(NewPasswordForm, sent);
    if (form.refusal) {
      const errors = FormErrors.of(page.language, form.refusal, { names: passwordSentences(page) });
      return invalid(<LinkPage page={page} owner={owner} errors={errors} />);
    }
    const set = await attempt(() => this.setPassword.execute({ token, password: textOf(sent, 'password') }));
    if (set.refusal) return gone(page); // used elsewhere a moment ago
    setSessionCookie(reply, await this.startSession.execute({ staffId: set.value }), this.secure);
    return seeOther('/staff');
  }

  private ownerOf(token: string) {
    return ownerOfLink(this.database, token, this.clock.now());
  }
}

function gone(page: PageContext): PageAnswer {
  return PageAnswer.page(410, <LinkGonePage page={page} />);
}

/** What is said of a password that will not do. */
export function passwordSentences(page: PageContext): Record<string, string> {
  const t = accountText(page.language);
  return { password: t('link.short', PASSWORD_LENGTH), 'password.too_long': t('link.long', PASSWORD_LENGTH) };
}

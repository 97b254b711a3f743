import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { mayDo, type Permission, PERMISSIONS } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { CurrentSession, CurrentStaff, type Session, type StaffActor } from '../access/caller.js';
import { Public, RequirePermission } from '#libs/platform/access';
import { isSecure } from '../access/session.guard.js';
import { clearSessionCookie, setSessionCookie } from '../sessions/session-cookie.js';
import { SignIn, SignOut } from '../sessions/sign-in.js';
import { csrfTokenOf } from '../token.js';
import { SessionView, SignedInView, SignInDto } from './session.dto.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    config: Config,
  ) {
    this.secure = isSecure(config);
  }

  @Post('session')
  @HttpCode(200)
  @Public('whoever is not signed in yet', { ownPagesOnly: true })
  async create(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const token = await this.signIn.execute({ ...body, address: request.ip });
    setSessionCookie(reply, token, this.secure);
    return { csrfToken: csrfTokenOf(token) };
  }

  /** Who am I, and what may I do? */
  @Get('session')
  @RequirePermission('session.own')
  read(@CurrentStaff() { staffId, roles, teamIds }: StaffActor, @CurrentSession() session: Session): SessionView {
    const { login, name, language, token } = session;
    const permissions = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => mayDo(roles, permission));
    return {
      staffId,
      login,
      name,
      language,
      roles: [...roles],
      teamIds: [...teamIds],
      permissions,
      csrfToken: csrfTokenOf(token),
    };
  }

  @Delete('session')
  @HttpCode(204)
  @RequirePermission('session.own')
  async end(
    @CurrentStaff() { staffId }: StaffActor,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute({ staffId, sessionId: session.id });
    clearSessionCookie(reply, this.secure);
  }

  /** Signs out everywhere, here too. */
  @Delete('sessions')
  @HttpCode(204)
  @RequirePermission('session.own')
  async endAll(@CurrentStaff() { staffId }: StaffActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute({ staffId });
    clearSessionCookie(reply, this.secure);
  }
}

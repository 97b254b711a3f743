import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Public } from '#libs/platform/access';
import { RequestPasswordReset } from '../accounts/reset-password.js';
import { SetPassword } from '../accounts/set-password.js';
import { ResetRequestDto, SetPasswordDto } from './session.dto.js';

@ApiTags('session')
@Controller('api/v1')
export class PasswordController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly setPassword: SetPassword,
  ) {}

  /** Sends a link to the address of this login. Answers alike whether or not anybody has it. */
  @Post('password-resets')
  @HttpCode(202)
  @Public('whoever cannot sign in', { ownPagesOnly: true })
  async reset(@Body() { login }: ResetRequestDto, @Req() request: FastifyRequest): Promise<void> {
    await this.requestReset.execute({ login, address: request.ip });
  }

  /** Accepts an invitation, or sets a forgotten password anew, by the token of the link. */
  @Post('passwords')
  @HttpCode(204)
  @Public('the link proves who it is', { ownPagesOnly: true })
  async set(@Body() body: SetPasswordDto): Promise<void> {
    await this.setPassword.execute(body);
  }
}

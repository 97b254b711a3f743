import { Controller, Get, Param, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#libs/platform/identity';

/** Where the links in letters lead. The token opens the case it was made for, and nothing else. */
@ApiExcludeController()
@Controller('track')
export class TrackController {
  @Get(':token')
  @Redirect()
  @Public('the token in the address is the key')
  open(@Param('token') token: string) {
    return { url: `/api/v1/links/${encodeURIComponent(token)}`, statusCode: 302 };
  }
}

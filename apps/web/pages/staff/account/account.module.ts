import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { SetupModule } from '../admin/setup/setup.module.js';
import { AccountController } from './account.controller.js';
import { DoorController } from './door.controller.js';
import { LandingController } from './landing.controller.js';
import { LinkController } from './link.controller.js';

/** Signing in and out, links by letter, and what everybody who works here can do for themselves. */
@Module({
  imports: [IdentityModule, CaseworkModule, SetupModule],
  controllers: [LandingController, DoorController, LinkController, AccountController],
})
export class AccountPagesModule {}

import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type StaffRole } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { SetupProgress } from '../admin/setup/setup-progress.js';

/** Where each role's day begins; of several, the first that somebody has. */
const PLACES: readonly (readonly [StaffRole, string])[] = [
  ['supervisor', '/staff/now'],
  ['clerk', '/staff/queue'],
  ['administrator', '/staff/admin'],
  ['auditor', '/staff/admin/reads'],
];

/** `/staff` is nowhere of its own: it leads everybody to their work, and an administrator to what is still to be set up. */
@ApiExcludeController()
@Controller('staff')
export class LandingController {
  constructor(private readonly setup: SetupProgress) {}

  @Get()
  @RequirePermission('session.own')
  async land(@CurrentStaff() { roles }: StaffActor): Promise<PageAnswer> {
    if (roles.includes('administrator') && !(await this.setup.read()).isReady) return seeOther('/staff/admin/setup');
    const [, path] = PLACES.find(([role]) => roles.includes(role)) ?? [null, '/staff/account'];
    return seeOther(path);
  }
}

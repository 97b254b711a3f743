import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Config, publicUrlOf } from '#libs/platform/config';
import { RequirePermission } from '#libs/platform/access';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, type StaffActor } from '../access/caller.js';
import { ChangeStaff, DeactivateStaff, ReactivateStaff } from '../accounts/change-staff.js';
import { InviteStaff } from '../accounts/invite-staff.js';
import { IssueStaffLink } from '../accounts/reset-password.js';
import { staffLinkUrl } from '../accounts/staff-link.js';
import { type StaffAccount, StaffList } from '../queries/staff-list.js';
import { SignOut } from '../sessions/sign-in.js';
import { ChangeStaffDto, InvitedView, InviteStaffDto, LinkView, StaffParams } from './staff.dto.js';

/** What somebody can carry at once until an administrator says otherwise. */
const USUAL_CAPACITY = 40;

@ApiTags('staff')
@Controller('api/v1/staff')
export class StaffController {
  private readonly publicUrl: string;

  constructor(
    private readonly list: StaffList,
    private readonly inviteStaff: InviteStaff,
    private readonly changeStaff: ChangeStaff,
    private readonly deactivateStaff: DeactivateStaff,
    private readonly reactivateStaff: ReactivateStaff,
    private readonly issueLink: IssueStaffLink,
    private readonly signOut: SignOut,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  @Get()
  @RequirePermission('staff.read')
  read(@Query() query: PageQuery): Promise<Page<StaffAccount>> {
    return this.list.page(query);
  }

  @Get(':staffId')
  @RequirePermission('staff.read')
  readOne(@Param() { staffId }: StaffParams): Promise<StaffAccount> {
    return this.list.one(staffId);
  }

  /** Invites somebody. The link is also in the answer, so that it works without mail. */
  @Post()
  @RequirePermission('staff.manage')
  async create(@Body() body: InviteStaffDto, @CurrentStaff() by: StaffActor): Promise<InvitedView> {
    const { staffId, token } = await this.inviteStaff.execute({
      ...body,
      email: body.email ?? null,
      teams: body.teams ?? [],
      managerId: body.managerId ?? null,
      capacity: body.capacity ?? USUAL_CAPACITY,
      invitedBy: by.staffId,
    });
    return { staffId, ...this.linkOf(token) };
  }

  /** Changes what is given and leaves the rest; `roles` and `teams` are given whole. */
  @Patch(':staffId')
  @HttpCode(204)
  @RequirePermission('staff.manage')
  change(@Param() { staffId }: StaffParams, @Body() body: ChangeStaffDto, @CurrentStaff() by: StaffActor): Promise<void> {
    return this.changeStaff.execute({ ...body, staffId, changedBy: by.staffId });
  }

  @Put(':staffId/deactivation')
  @HttpCode(204)
  @RequirePermission('staff.manage')
  deactivate(@Param() { staffId }: StaffParams): Promise<void> {
    return this.deactivateStaff.execute({ staffId });
  }

  @Delete(':staffId/deactivation')
  @HttpCode(204)
  @RequirePermission('staff.manage')
  reactivate(@Param() { staffId }: StaffParams): Promise<void> {
    return this.reactivateStaff.execute({ staffId });
  }

  /** A link by which this person sets a password. */
  @Post(':staffId/links')
  @RequirePermission('staff.manage')
  async createLink(@Param() { staffId }: StaffParams): Promise<LinkView> {
    return this.linkOf(await this.issueLink.execute({ staffId }));
  }

  /** Signs this person out everywhere. */
  @Delete(':staffId/sessions')
  @HttpCode(204)
  @RequirePermission('staff.manage')
  endSessions(@Param() { staffId }: StaffParams): Promise<void> {
    return this.signOut.execute({ staffId });
  }

  private linkOf(token: string): LinkView {
    return { link: staffLinkUrl(this.publicUrl, token), token };
  }
}

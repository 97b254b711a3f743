import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type DomainError, type StaffId } from '#libs/kernel';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import {
  allTeams,
  ChangeStaff,
  CurrentStaff,
  DeactivateStaff,
  InviteStaff,
  IssueStaffLink,
  ReactivateStaff,
  RequirePermission,
  SignOut,
  type StaffActor,
  staffLinkUrl,
  StaffList,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { newAccount, typedAccount, valuesOfAccount } from './account-values.js';
import { AccountForm, InvitationForm, PersonParams, StaffQuery } from './people.dto.js';
import { type AccountValues, HandedLinkPage, InvitePage, PersonPage, StaffPage } from './staff-pages.js';
import { peopleText } from './words.js';

const DONE = ['invited', 'saved', 'ended', 'deactivated', 'reactivated'] as const;

/** Accounts, as those see them who manage them. */
@ApiExcludeController()
@Controller('staff/admin/staff')
@RequirePermission('staff.manage')
export class StaffPagesController {
  private readonly publicUrl: string;

  constructor(
    private readonly database: Database,
    private readonly staff: StaffList,
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
  async list(@Page() page: PageContext, @Query() { text, status, team, cursor, limit }: StaffQuery) {
    const filter = { ...(text && { text }), ...(status && { status }), ...(team && { teamId: team }) };
    const staff = await this.staff.page({ limit, ...(cursor && { cursor }), ...filter });
    const query = new URLSearchParams(
      Object.entries({ text, status, team, cursor }).filter((entry): entry is [string, string] => !!entry[1]),
    );
    return <StaffPage page={page} staff={staff} teams={await allTeams(this.database, page.language)} query={query} />;
  }

  @Get('new')
  async ask(@Page() page: PageContext) {
    return <InvitePage {...await this.form(page, newAccount(page.language))} />;
  }

  @Post('new')
  async invite(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() by: StaffActor) {
    const again = async (refusal: DomainError) =>
      invalid(<InvitePage {...await this.form(page, typedAccount(sent))} errors={errorsOf(page, refusal)} />);
    const form = await readForm(InvitationForm, sent);
    if (form.refusal) return again(form.refusal);
    const { login } = form.value;
    const invited = await attempt(() => this.inviteStaff.execute({ login, ...accountOf(form.value), invitedBy: by.staffId }));
    if (invited.refusal) return again(invited.refusal);
    const { staffId, token } = invited.value;
    if (form.value.email !== undefined) return seeOther(`/staff/admin/staff/${staffId}?done=invited`);
    return this.handOver(page, staffId, token, true);
  }

  @Get(':staffId')
  async person(@Page() page: PageContext, @Param() { staffId }: PersonParams, @Query() query: Sent) {
    const account = await this.staff.one(staffId);
    const done = DONE.find((one) => one === textOf(query, 'done'));
    const said = done ? peopleText(page.language)(`done.${done}`) : null;
    return <PersonPage {...await this.form(page, valuesOfAccount(account))} account={account} done={said} />;
  }

  @Post(':staffId')
  async change(
    @Page() page: PageContext,
    @Param() { staffId }: PersonParams,
    @Body() sent: Sent,
    @CurrentStaff() by: StaffActor,
  ) {
    const form = await readForm(AccountForm, sent);
    const refusal =
      form.refusal ??
      (await attempt(() => this.changeStaff.execute({ staffId, changedBy: by.staffId, ...accountOf(form.value) }))).refusal;
    if (!refusal) return seeOther(`/staff/admin/staff/${staffId}?done=saved`);
    const account = await this.staff.one(staffId);
    const shown = await this.form(page, typedAccount(sent));
    return invalid(<PersonPage {...shown} account={account} done={null} errors={errorsOf(page, refusal)} />);
  }

  @Post(':staffId/link')
  async link(@Page() page: PageContext, @Param() { staffId }: PersonParams) {
    const isInvitation = (await this.staff.one(staffId)).status === 'invited';
    return this.handOver(page, staffId, await this.issueLink.execute({ staffId }), isInvitation);
  }

  @Post(':staffId/sessions/end')
  async endSessions(@Param() { staffId }: PersonParams) {
    await this.signOut.execute({ staffId });
    return seeOther(`/staff/admin/staff/${staffId}?done=ended`);
  }

  @Post(':staffId/deactivate')
  async deactivate(@Page() page: PageContext, @Param() { staffId }: PersonParams) {
    const { refusal } = await attempt(() => this.deactivateStaff.execute({ staffId }));
    if (!refusal) return seeOther(`/staff/admin/staff/${staffId}?done=deactivated`);
    const account = await this.staff.one(staffId);
    const shown = await this.form(page, valuesOfAccount(account));
    return invalid(<PersonPage {...shown} account={account} done={null} errors={errorsOf(page, refusal)} />);
  }

  @Post(':staffId/reactivate')
  async reactivate(@Param() { staffId }: PersonParams) {
    await this.reactivateStaff.execute({ staffId });
    return seeOther(`/staff/admin/staff/${staffId}?done=reactivated`);
  }

  private async form(page: PageContext, values: AccountValues) {
    return { page, values, teams: await allTeams(this.database, page.language), people: await this.staff.choices() };
  }

  /** The only answer that shows the link: sending it again by reloading is refused, or makes another. */
  private async handOver(page: PageContext, staffId: StaffId, token: string, isInvitation: boolean): Promise<PageAnswer> {
    const account = await this.staff.one(staffId);
    const link = staffLinkUrl(this.publicUrl, token);
    return PageAnswer.page(200, <HandedLinkPage page={page} account={account} link={link} isInvitation={isInvitation} />);
  }
}

/** Whoever leads a team works in it as well. */
function accountOf({ name, email, language, roles, teams, leads, managerId, capacity }: AccountForm) {
  const memberships = [...new Set([...teams, ...leads])].map((teamId) => ({ teamId, lead: leads.includes(teamId) }));
  return { name, email: email ?? null, language, roles, capacity, managerId: managerId ?? null, teams: memberships };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = peopleText(page.language);
  if (refusal.code === 'staff.login_taken') return FormErrors.at('login', t('error.loginTaken'));
  if (refusal.code === 'staff.last_administrator') return FormErrors.at('roles', t('error.lastAdministrator'));
  const names = {
    name: t('error.name'),
    login: t('error.login'),
    email: t('error.email'),
    roles: t('error.roles'),
    capacity: t('error.capacity'),
    managerId: t('error.manager'),
  };
  return FormErrors.of(page.language, refusal, { names });
}

import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#libs/platform/audit';
import { EveryRouteDeclares } from './access/every-route-declares.js';
import { SessionGuard } from './access/session.guard.js';
import { CancelAbsence, RecordAbsence } from './accounts/absences.js';
import { ChangePassword } from './accounts/change-password.js';
import { ChangeStaff, DeactivateStaff, ReactivateStaff } from './accounts/change-staff.js';
import { InviteStaff } from './accounts/invite-staff.js';
import { IssueStaffLink, RequestPasswordReset } from './accounts/reset-password.js';
import { SetPassword } from './accounts/set-password.js';
import { SwitchKeys } from './accounts/switch-keys.js';
import { CreateTeam, RenameTeam, SetTeamMembers } from './accounts/teams.js';
import { AbsencesController } from './http/absences.controller.js';
import { PasswordController } from './http/password.controller.js';
import { ReadLogController } from './http/read-log.controller.js';
import { SessionController } from './http/session.controller.js';
import { StaffController } from './http/staff.controller.js';
import { TeamsController } from './http/teams.controller.js';
import { StaffList } from './queries/staff-list.js';
import { SessionRow, StaffLinkRow, ThrottleRow } from './rows/access.entity.js';
import { AbsenceRow, MembershipRow, StaffRoleRow, StaffRow, TeamRow } from './rows/people.entity.js';
import { Sessions } from './sessions/sessions.js';
import { SignIn, SignOut, StartSession } from './sessions/sign-in.js';
import { GuessThrottle } from './throttle/guess-throttle.js';
import { TrackingThrottle } from './throttle/tracking-throttle.js';

const ROWS = [TeamRow, StaffRow, StaffRoleRow, MembershipRow, AbsenceRow, SessionRow, StaffLinkRow, ThrottleRow];

const COMMANDS = [
  SignIn,
  SignOut,
  StartSession,
  InviteStaff,
  SetPassword,
  ChangePassword,
  RequestPasswordReset,
  IssueStaffLink,
  ChangeStaff,
  DeactivateStaff,
  ReactivateStaff,
  CreateTeam,
  RenameTeam,
  SetTeamMembers,
  RecordAbsence,
  CancelAbsence,
  SwitchKeys,
];

/** Who works here and who is calling. Guards every route of the application it is imported into. */
@Module({
  imports: [TypeOrmModule.forFeature(ROWS), AuditModule],
  controllers: [SessionController, PasswordController, StaffController, TeamsController, AbsencesController, ReadLogController],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    EveryRouteDeclares,
    ...COMMANDS,
    Sessions,
    GuessThrottle,
    TrackingThrottle,
    StaffList,
  ],
  exports: [...COMMANDS, AuditModule, Sessions, StaffList, TrackingThrottle],
})
export class IdentityModule {}

export * from './access/caller.js';
export { undeclaredRoutes } from './access/every-route-declares.js';
export { FORM_TOKEN_FIELD, takeFormToken } from './access/form-token.js';
export { isChange, isForeign } from './access/origin.js';
export { ForCitizen, Public, RequirePermission, type RouteAccess } from '#libs/platform/access';
export { CancelAbsence, RecordAbsence } from './accounts/absences.js';
export { ChangePassword } from './accounts/change-password.js';
export { ChangeStaff, DeactivateStaff, ReactivateStaff } from './accounts/change-staff.js';
export { ensureFirstStaff, type FirstStaff, FRONT_DESK } from './accounts/first-staff.js';
export { InviteStaff, type InviteStaffInput } from './accounts/invite-staff.js';
export { IssueStaffLink, RequestPasswordReset } from './accounts/reset-password.js';
export { SetPassword } from './accounts/set-password.js';
export { type LinkOwner, type LinkPurpose, mintStaffLink, ownerOfLink, staffLinkUrl } from './accounts/staff-link.js';
export { StaffNotices } from './accounts/staff-notices.js';
export { type TeamMembership } from './accounts/staff-rows.js';
export {
  CreateTeam,
  ensureTeam,
  RenameTeam,
  sameInBoth,
  SetTeamMembers,
  type TeamName,
  type TeamPlace,
} from './accounts/teams.js';
export { SwitchKeys } from './accounts/switch-keys.js';
export { IdentityModule } from './identity.module.js';
export * from './queries/staff-directory.js';
export * from './queries/staff-list.js';
export { isSecure } from './access/session.guard.js';
export { PASSWORD_LENGTH } from './passwords.js';
export { clearSessionCookie, setSessionCookie } from './sessions/session-cookie.js';
export { type SessionInUse, Sessions } from './sessions/sessions.js';
export { SignIn, SignOut, StartSession } from './sessions/sign-in.js';
export { addressKey } from './throttle/guess-limits.js';
export { TrackingThrottle } from './throttle/tracking-throttle.js';
export { csrfTokenOf, isCsrfTokenOf, newToken } from './token.js';

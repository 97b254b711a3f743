import { type ProceduralEvent } from '#libs/domain/procedure';
import { type RepeatSign } from '#libs/domain/routing';
import { type DocumentLine, type MessageLine, type RemedyLine } from '#libs/features/handling';
import {
  type AssignmentReason,
  type CaseState,
  type Channel,
  type ClockCode,
  type ContactChannel,
  type IdentityLevel,
  type Kind,
  type Language,
  type NoticeKind,
  type NoticeState,
  type Outcome,
  type ParticipationRole,
  type PartyKind,
  type PartyRole,
  type ProvisionalReason,
  type RemedyKind,
} from '#libs/kernel';

/** Every value of every closed list that the page of a case shows: one without words does not compile. */
export type ListWord =
  | `state.${CaseState}`
  | `kind.${Kind}`
  | `channel.${Channel}`
  | `identity.${IdentityLevel}`
  | `contact.${ContactChannel}`
  | `language.${Language}`
  | `party.${PartyRole}`
  | `partyKind.${PartyKind}`
  | `outcome.${Outcome}`
  | `remedy.${RemedyKind}`
  | `remedyState.${RemedyLine['state']}`
  | `clock.${ClockCode}`
  | `clockStatus.${'running' | 'paused' | 'stopped'}`
  | `because.${ProvisionalReason}`
  | `message.${MessageLine['kind']}`
  | `direction.${MessageLine['direction']}`
  | `document.${DocumentLine['state']}`
  | `notice.${NoticeKind}`
  | `noticeState.${NoticeState}`
  | `part.${ParticipationRole}`
  | `assignment.${AssignmentReason}`
  | `event.${ProceduralEvent}`
  | `sign.${RepeatSign}`;

declare const brand: unique symbol;
/** A string that only its maker may call by this name: a team's id never passes for a case's. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type CaseId = Brand<string, 'CaseId'>;
export type PointId = Brand<string, 'PointId'>;
export type PartyId = Brand<string, 'PartyId'>;
export type EventId = Brand<string, 'EventId'>;
export type ClockId = Brand<string, 'ClockId'>;
export type AlarmId = Brand<string, 'AlarmId'>;
export type MessageId = Brand<string, 'MessageId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type RemedyId = Brand<string, 'RemedyId'>;
export type NoticeId = Brand<string, 'NoticeId'>;
export type MeasureId = Brand<string, 'MeasureId'>;
export type MilestoneId = Brand<string, 'MilestoneId'>;
export type ThemeId = Brand<string, 'ThemeId'>;
export type TellingId = Brand<string, 'TellingId'>;
export type FanOutId = Brand<string, 'FanOutId'>;
export type SignalId = Brand<string, 'SignalId'>;
export type ThemeRunId = Brand<string, 'ThemeRunId'>;
export type EffectEstimateId = Brand<string, 'EffectEstimateId'>;
/** What a person asks for who is not content with an answer. */
export type RequestId = Brand<string, 'RequestId'>;
/** One person's answers to a survey; it leads to nobody. */
export type ResponseId = Brand<string, 'ResponseId'>;
export type ContactListId = Brand<string, 'ContactListId'>;
/** Where people who use a service are asked. */
export type AskingPlaceId = Brand<string, 'AskingPlaceId'>;
export type ReportId = Brand<string, 'ReportId'>;
export type EnquiryId = Brand<string, 'EnquiryId'>;
/** An order to give the answer of a lead case to those that follow it. */
export type SharedAnswerId = Brand<string, 'SharedAnswerId'>;
export type ReviewRequestId = Brand<string, 'ReviewRequestId'>;
export type InterestId = Brand<string, 'InterestId'>;
export type ArchiveId = Brand<string, 'ArchiveId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type TeamId = Brand<string, 'TeamId'>;
export type BodyId = Brand<string, 'BodyId'>;
export type RuleId = Brand<string, 'RuleId'>;

/** What a citizen quotes on the phone: `K7QM-2X9F-4TD`. */
export type Reference = Brand<string, 'Reference'>;
/** A catalogue entry's stable code, such as `general`. */
export type ServiceCode = Brand<string, 'ServiceCode'>;
export type PackCode = Brand<string, 'PackCode'>;
export type PackVersion = Brand<string, 'PackVersion'>;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Ids made in one millisecond are counted, so that they sort in the order in which they were made. */
let lastMs = -1;
let madeInMs = 0;
const COUNTED_MAX = 0xfff;

/**
 * A UUID of version 7: the first 48 bits are `now` in milliseconds, so that keys made later sort later and inserts stay local; the next 12 count
 * what this process made in the same millisecond.
 * Source: RFC 9562, sections 5.7 and 6.2 (method 1).
 */
export function uuidv7<Id extends string = string>(now: Date): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let ms = now.getTime();
  madeInMs = ms === lastMs ? Math.min(madeInMs + 1, COUNTED_MAX) : 0;
  lastMs = ms;
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | (madeInMs >> 8);
  bytes[7] = madeInMs & 0xff;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}

/** The smallest id of an instant: none made then or later is smaller. The place from which a list ordered by id goes on, by time. */
export function firstIdOf(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

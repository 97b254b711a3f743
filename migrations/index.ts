import { type Migration } from '#libs/platform/database';
import { CreateInstallation20261123070000 } from './20261123070000-create-installation.js';
import { CreateOutbox20261123080000 } from './20261123080000-create-outbox.js';
import { CreateQueueEpoch20261123080100 } from './20261123080100-create-queue-epoch.js';
import { CreateCasework20261123090000 } from './20261123090000-create-casework.js';
import { ProtectLedger20261123090100 } from './20261123090100-protect-ledger.js';
import { CreateIdempotencyKey20261123091500 } from './20261123091500-create-idempotency-key.js';
import { CreateHandling20261123093000 } from './20261123093000-create-handling.js';
import { CreateIdentity20261123100000 } from './20261123100000-create-identity.js';
import { CreateThrottle20261123100100 } from './20261123100100-create-throttle.js';
import { CreateReadLog20261123100200 } from './20261123100200-create-read-log.js';
import { AddPointMarks20261123110000 } from './20261123110000-add-point-marks.js';
import { CreateImport20261123110100 } from './20261123110100-create-import.js';
import { AddCalendarYearEnd20261123120500 } from './20261123120500-add-calendar-year-end.js';
import { CreateCorrespondence20261123140000 } from './20261123140000-create-correspondence.js';
import { LetAssignmentNameNoTeam20261123150000 } from './20261123150000-let-assignment-name-no-team.js';
import { CreateTriage20261123150100 } from './20261123150100-create-triage.js';
import { IndexLikenesses20261123150200 } from './20261123150200-index-likenesses.js';
import { LetDraftBeReviewed20261123153000 } from './20261123153000-let-draft-be-reviewed.js';
import { FreezePrintedLetters20261123153100 } from './20261123153100-freeze-printed-letters.js';
import { IndexDocumentBytes20261123170000 } from './20261123170000-index-document-bytes.js';
import { IndexSubjects20261123171000 } from './20261123171000-index-subjects.js';
import { CreatePresence20261123180100 } from './20261123180100-create-presence.js';
import { IndexTexts20261123180200 } from './20261123180200-index-texts.js';
import { CreateSavedView20261123180300 } from './20261123180300-create-saved-view.js';
import { CreateDraft20261123181500 } from './20261123181500-create-draft.js';
import { CreateReporting20261123190500 } from './20261123190500-create-reporting.js';
import { LetLettersGoAnotherWay20261123193000 } from './20261123193000-let-letters-go-another-way.js';
import { LetKeysBeOff20261123194500 } from './20261123194500-let-keys-be-off.js';
import { CreateFeedback20261123200000 } from './20261123200000-create-feedback.js';
import { CreateFanOut20261123200100 } from './20261123200100-create-fan-out.js';
import { LetPeopleDecline20261123200200 } from './20261123200200-let-people-decline.js';
import { VerifyMeasures20261123200300 } from './20261123200300-verify-measures.js';
import { CreateTelling20261123200400 } from './20261123200400-create-telling.js';
import { CreateSurveys20261123201000 } from './20261123201000-create-surveys.js';
import { CreateFurtherRequest20261123201100 } from './20261123201100-create-further-request.js';
import { CreateEffectSurvey20261123201200 } from './20261123201200-create-effect-survey.js';
import { CreateEffectEstimate20261123202000 } from './20261123202000-create-effect-estimate.js';
import { CreateTheme20261123202100 } from './20261123202100-create-theme.js';
import { LetThemesPart20261123202200 } from './20261123202200-let-themes-part.js';
import { CreateSignal20261123202300 } from './20261123202300-create-signal.js';
import { AddStages20261123204000 } from './20261123204000-add-stages.js';
import { CreateReview20261123204100 } from './20261123204100-create-review.js';
import { LetOthersOwn20261123204200 } from './20261123204200-let-others-own.js';
import { KeepWishAndTime20261123205000 } from './20261123205000-keep-wish-and-time.js';
import { MarkSensitiveServices20261123205100 } from './20261123205100-mark-sensitive-services.js';
import { CreateReadyText20261123205200 } from './20261123205200-create-ready-text.js';
import { IndexRestricted20261123210000 } from './20261123210000-index-restricted.js';
import { IndexWhatIsCounted20261123210100 } from './20261123210100-index-what-is-counted.js';
import { CreateReport20261123211000 } from './20261123211000-create-report.js';
import { CreateAskDraft20261123220000 } from './20261123220000-create-ask-draft.js';
import { WriteEffectOnPoints20261123222000 } from './20261123222000-write-effect-on-points.js';
import { LetDecisionsBeSuspended20261123222100 } from './20261123222100-let-decisions-be-suspended.js';
import { AnchorMeasures20261123224000 } from './20261123224000-anchor-measures.js';
import { CreateMeasureAlarm20261123224100 } from './20261123224100-create-measure-alarm.js';
import { NameTeamsInBoth20261123230000 } from './20261123230000-name-teams-in-both.js';
import { CreateReading20261123231000 } from './20261123231000-create-reading.js';
import { OrderServices20261123232000 } from './20261123232000-order-services.js';
import { FindWishes20261123232100 } from './20261123232100-find-wishes.js';
import { MarkErasedCases20261123232200 } from './20261123232200-mark-erased-cases.js';
import { LightenFanOut20261123235000 } from './20261123235000-lighten-fan-out.js';
import { IndexWhatCausesCount20261124000000 } from './20261124000000-index-what-causes-count.js';
import { CreateApprovedAnswer20261124001000 } from './20261124001000-create-approved-answer.js';
import { CreateAskingPlace20261124002000 } from './20261124002000-create-asking-place.js';
import { CreateContact20261124002100 } from './20261124002100-create-contact.js';
import { LeadCases20261124003000 } from './20261124003000-lead-cases.js';
import { CreateSharedAnswer20261124003100 } from './20261124003100-create-shared-answer.js';
import { KeepWhatWentOutside20261124004000 } from './20261124004000-keep-what-went-outside.js';

/** Every change of the schema, oldest first. What was delivered once is never edited: a correction is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  CreateInstallation20261123070000,
  CreateOutbox20261123080000,
  CreateQueueEpoch20261123080100,
  CreateCasework20261123090000,
  ProtectLedger20261123090100,
  CreateIdempotencyKey20261123091500,
  CreateHandling20261123093000,
  CreateIdentity20261123100000,
  CreateThrottle20261123100100,
  CreateReadLog20261123100200,
  AddPointMarks20261123110000,
  CreateImport20261123110100,
  AddCalendarYearEnd20261123120500,
  CreateCorrespondence20261123140000,
  LetAssignmentNameNoTeam20261123150000,
  CreateTriage20261123150100,
  IndexLikenesses20261123150200,
  LetDraftBeReviewed20261123153000,
  FreezePrintedLetters20261123153100,
  IndexDocumentBytes20261123170000,
  IndexSubjects20261123171000,
  CreatePresence20261123180100,
  IndexTexts20261123180200,
  CreateSavedView20261123180300,
  CreateDraft20261123181500,
  CreateReporting20261123190500,
  LetLettersGoAnotherWay20261123193000,
  LetKeysBeOff20261123194500,
  CreateFeedback20261123200000,
  CreateFanOut20261123200100,
  LetPeopleDecline20261123200200,
  VerifyMeasures20261123200300,
  CreateTelling20261123200400,
  CreateSurveys20261123201000,
  CreateFurtherRequest20261123201100,
  CreateEffectSurvey20261123201200,
  CreateEffectEstimate20261123202000,
  CreateTheme20261123202100,
  LetThemesPart20261123202200,
  CreateSignal20261123202300,
  AddStages20261123204000,
  CreateReview20261123204100,
  LetOthersOwn20261123204200,
  KeepWishAndTime20261123205000,
  MarkSensitiveServices20261123205100,
  CreateReadyText20261123205200,
  IndexRestricted20261123210000,
  IndexWhatIsCounted20261123210100,
  CreateReport20261123211000,
  CreateAskDraft20261123220000,
  WriteEffectOnPoints20261123222000,
  LetDecisionsBeSuspended20261123222100,
  AnchorMeasures20261123224000,
  CreateMeasureAlarm20261123224100,
  NameTeamsInBoth20261123230000,
  CreateReading20261123231000,
  OrderServices20261123232000,
  FindWishes20261123232100,
  MarkErasedCases20261123232200,
  LightenFanOut20261123235000,
  IndexWhatCausesCount20261124000000,
  CreateApprovedAnswer20261124001000,
  CreateAskingPlace20261124002000,
  CreateContact20261124002100,
  LeadCases20261124003000,
  CreateSharedAnswer20261124003100,
  KeepWhatWentOutside20261124004000,
];

export { RingMeasureAlarms } from './alarms/commands/ring-measure-alarms.js';
export { AnswerAtPlace, type GivenAtPlace } from './asking-places/commands/answer-at-place.js';
export { ClosePlace } from './asking-places/commands/close-place.js';
export { OpenPlace } from './asking-places/commands/open-place.js';
export { AskingPlaces, type PlaceLine, type PlaceShown } from './asking-places/queries/asking-places.js';
export { AddCause, ChangeCause } from './causes/commands/save-cause.js';
export { CauseNamesDto, CauseParams } from './causes/http/causes.dto.js';
export {
  CAUSE_SPLITS,
  type CauseCounted,
  CauseCounts,
  type CausedPoint,
  type CauseFilter,
  type CauseNamed,
  type CauseSplit,
} from './causes/queries/cause-counts.js';
export { CauseList, type ListedCause } from './causes/queries/cause-list.js';
export { AnswerInvitation, type InvitationAnswered } from './contact-lists/commands/answer-invitation.js';
export { AskContacts } from './contact-lists/commands/ask-contacts.js';
export { DeclineInvitations } from './contact-lists/commands/decline-invitations.js';
export { CONTACTS_MAX } from './contact-lists/contacts-file.js';
export { type ContactListLine, ContactLists } from './contact-lists/queries/contact-lists.js';
export { EstimateEffect } from './effect/commands/estimate-effect.js';
export { type EffectEstimate } from './effect/effect-estimate.entity.js';
export { Effects } from './effect/queries/effects.js';
export { FeedbackHttpModule, FeedbackJobsModule, FeedbackModule } from './feedback.module.js';
export { type CaseSource, type LinkableCase } from './measures/case-sources.js';
export { type MeasureAct } from './measures/change-measure.js';
export { LinkCases, UnlinkCase } from './measures/commands/link-cases.js';
export { type MeasureContent } from './measures/commands/measure-words.js';
export { AddMilestone, type NewMilestone, SettleMilestone } from './measures/commands/milestones.js';
export { AdoptMeasure, CompleteMeasure, DropMeasure, StartMeasure, VerifyMeasure } from './measures/commands/move-measure.js';
export { ProposeMeasure } from './measures/commands/propose-measure.js';
export { caseSourceOf } from './measures/http/case-source.js';
export { CaseSourceDto, DropDto, MeasureContentDto, MilestoneDto, VerificationDto } from './measures/http/measures.dto.js';
export { ReviseMeasure } from './measures/commands/revise-measure.js';
export { MEASURE_LEDGER } from './measures/measure-ledger.js';
export { type Measure, type Milestone } from './measures/measure.entity.js';
export { type CaseMeasure, CaseMeasures, type CaseNews } from './measures/queries/case-measures.js';
export { type LinkPreview, LinkPreviews } from './measures/queries/link-preview.js';
export { type MeasureFilter, type MeasureLine, MeasureList } from './measures/queries/measure-list.js';
export { type LinkedCase, type MeasureStory, type MeasureView, MeasureViews } from './measures/queries/measure-view.js';
export { OfferedCases } from './measures/queries/offered-cases.js';
export { DrawReadings, isDrawn } from './readings/commands/draw-readings.js';
export { GiveReading } from './readings/commands/give-reading.js';
export { type AnswerShown, AnswersToRead, type AnswerToRead } from './readings/queries/answers-to-read.js';
export * from './readings/queries/right-first-time.js';
export { type TeamLesson, TeamLessons } from './readings/queries/team-lessons.js';
export { type ReadingQuestion } from './readings/reading.entity.js';
export {
  ChangeReadingStandard,
  type QuestionWanted,
  readingStandard,
  type ReadingStandard,
} from './readings/reading-standard.js';
export { BeginReport } from './reports/commands/begin-report.js';
export { PublishReport } from './reports/commands/publish-report.js';
export { WriteReportSection } from './reports/commands/write-report-section.js';
export { type Figure, type ReportFigures } from './reports/figures.js';
export { type ReportListed, Reports, type WholeReport, type WrittenSection } from './reports/queries/reports.js';
export {
  isAssessed,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type ReportKind,
  type ReportSection,
  type Verdict,
  VERDICTS,
} from './reports/sections.js';
export {
  type PublicFilter,
  type PublicMeasure,
  PublicMeasures,
  type PublicMilestone,
  type PublicState,
  PUBLIC_STATES,
} from './showing/queries/public-measures.js';
export { type Voices } from './showing/queries/voices.js';
export {
  type CauselessPoint,
  type CauseMet,
  type CausesGiven,
  type DaysToChange,
  type HelpedOf,
  type LoopFigures,
  LoopFigureQueries,
  type Period,
  type PromisedMeasure,
  spreadOf,
  sumOf,
  type ToldOf,
} from './showing/queries/loop-figures.js';
export { AcceptTheme } from './themes/commands/accept-theme.js';
export { DismissTheme } from './themes/commands/dismiss-theme.js';
export { FindThemes } from './themes/commands/find-themes.js';
export { JoinThemes } from './themes/commands/join-themes.js';
export { SearchThemes } from './themes/commands/search-themes.js';
export { SettleThemeCases } from './themes/commands/settle-theme-cases.js';
export { SplitTheme } from './themes/commands/split-theme.js';
export { type ThemeCaseLine, type ThemeLine, Themes } from './themes/queries/themes.js';
export { type ThemeRun, type ThemeState } from './themes/theme.entity.js';
export { Today } from './today.js';
export { ASKING_LIMITS, askingSettings, type AskingSettings, ChangeAsking } from './surveys/asking-settings.js';
export { AnswerEffect, type EffectGiven } from './surveys/commands/answer-effect.js';
export { AnswerSurvey, type SurveyGiven } from './surveys/commands/answer-survey.js';
export { AskForEffect } from './surveys/commands/ask-for-effect.js';
export { AskForSurveys } from './surveys/commands/ask-for-surveys.js';
export { TellPoor } from './surveys/commands/tell-poor.js';
export { AskFurther } from './surveys/commands/ask-further.js';
export { DeclineSurveys } from './surveys/commands/decline-surveys.js';
export { ReleaseWords } from './surveys/commands/release-words.js';
export { SettleFurther } from './surveys/commands/settle-further.js';
export { WithdrawAnswers } from './surveys/commands/withdraw-answers.js';
export { HELPED, type Helped } from './surveys/effect-survey.entity.js';
export { type EffectAnswer, EffectAnswers, type EffectQuestion } from './surveys/queries/effect-answers.js';
export { type FurtherRequestLine, FurtherRequests } from './surveys/queries/further-requests.js';
export { OwnAnswers, type OwnAnswersSeen } from './surveys/queries/own-answers.js';
export * from './surveys/queries/survey-figures.js';
export { type SurveyStanding, SurveyStandings } from './surveys/queries/survey-standing.js';
export { type ReleasedLine, SurveyWords, type WordsLine } from './surveys/queries/survey-words.js';
export { type SurveyRoute } from './surveys/survey.entity.js';
export { FindSignals } from './signals/commands/find-signals.js';
export { SeeSignal } from './signals/commands/see-signal.js';
export { SignalTrials } from './signals/queries/signal-trials.js';
export { type SignalLine, Signals } from './signals/queries/signals.js';
export { ReleaseTelling } from './telling/commands/release-telling.js';
export { RequestTelling } from './telling/commands/request-telling.js';
export { CancelTelling, PauseTelling, ResumeTelling } from './telling/commands/steer-telling.js';
export { type TellingPreview, TellingPreviews } from './telling/queries/telling-preview.js';
export { Tellings, type TellingView } from './telling/queries/tellings.js';

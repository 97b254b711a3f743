/** The parts of letters that are put together from the case file, and what is said of letters that did not go out. */
export const en = {
  date: `{clock, select,
    register {We record your case} acknowledge {We write to you that we are looking into it} forward {If another body decides this, we pass it on}
    answer {We answer you} decide {We decide} tell {We tell you the decision} suspend {We decide whether the decision is suspended} tellSuspension {We tell you whether it is suspended} other {Next step}}: {status, select,
    latest {by {date} at the latest} other {by {date}}}{article, select, none {} other { ({article})}}`,
  date_provisional: `{because, select,
    calendar {this date is not final: the working calendar for those days is not known yet}
    unverified_rule {this date is not final: the rule behind it is still being checked}
    other {this date is not final}}`,
  date_target: 'we mean to do it by {date}',
  not_final_draft:
    'These dates follow the rules as we have them in our system. No lawyer has confirmed these rules yet, so the dates are not final.',
  effect:
    'You wrote to us in a way that does not give your case the effect of the law ({procedure}). We look into it by our own standard. To have the effect of the law, write to us in one of these ways:',
  way: `{code, select,
    letter {by letter on paper} counter {in person, at our counter} portal {through the state services portal, signed in}
    website {through our website, signed in} electronic {through our website or by e-mail, with your name and address} other {{code}}}`,
  clock: `{clock, select, register {the time to record the case} acknowledge {the time to acknowledge the case}
    forward {the time to pass the case on} answer {the time to answer} decide {the time to decide} tell {the time to tell the decision} suspend {the time to decide on a suspension} tellSuspension {the time to tell of it} other {a date}}`,
  outcome: `{outcome, select,
    upheld {we agree with you} partlyUpheld {we agree with you in part} notUpheld {we do not agree with you}
    resolved {settled, without a finding of who was right} outOfScope {this is outside what we can decide}
    withdrawn {withdrawn} duplicate {answered in another case} correspondenceTerminated {we end the correspondence} other {{outcome}}}`,
  decision: '**Our decision: {outcome}**',
  decision_native: '**Our decision: {outcome}** ({native})',
  question: '**Question {ordinal}**',
  stage: 'This is our answer at the first stage of the procedure: {procedure}.',
  stage_again: 'This is our answer after a second look at our decision: {procedure}.',
  apology: 'Something went wrong here, and it affected you. We are sorry.',
  remedy_kind: `{kind, select,
    apology {An apology} explanation {An explanation} correction {A correction} reconsideration {A new decision} service {The service itself}
    payment {A payment} policyChange {A change of our rules} training {Training of our people} other {{kind}}}`,
  remedy_promised: '{remedy}, by {date}',
  remedy_done: '{remedy}, done on {date}',
  remedies_none: 'There is nothing that we have to put right.',
  outstanding:
    '{count, plural, one {One thing is} other {# things are}} still to be done, the last of them by {date}. We write to you when {count, plural, one {it is} other {each of them is}} done.',
  outside_effect:
    '{of, select, part {Of a part of it: } other {}}{effect, select, stands {our decision stands.} changed {our decision is changed.} cancelled {our decision is cancelled.} decidedAnew {our decision is cancelled, and it was decided anew.} other {it comes back to us, and we decide it again.}}',
  outstanding_none: 'Nothing is left to be done.',
  way_further: '{title}{within, select, none {} other {, {within}}} ({article})',
  second_look:
    'You can ask us for a second look at this decision{until, select, none {} other { until {until}}}: {title} ({article}). This link leads straight to it:',
  within: `{unit, select,
    calendar_days {within {amount, plural, one {# day} other {# days}}}
    working_days {within {amount, plural, one {# working day} other {# working days}}}
    weeks {within {amount, plural, one {# week} other {# weeks}}}
    months {within {amount, plural, one {# month} other {# months}}} other {}}`,
  within_unconfirmed: '{within}; check this time limit, we have not confirmed it yet',
  letter: `{kind, select,
    receipt {that we received the case} acknowledgement {that we look into the case} message {a message} question {a question}
    extension {that we need more time} transfer {that we passed the case on} decline {that we do not look into the case} answer {the answer}
    withdrawal {that the case was withdrawn} reopened {that we look into the case again} remedyDone {that a remedy was done}
    remedyDropped {that a remedy was dropped} measureAdopted {what we will change} measureCompleted {what we changed} measureVerified {that a change helped} measureDropped {that a change was dropped}
    reviewRefused {that a second look is not taken} reviewerMissing {that nobody is left to look} challengeDecided {about a challenge} suspensionDecided {whether a decision is suspended} externalDecided {what was decided outside}
    codeRenewed {a new code} survey {the survey} surveyReminder {the reminder of the survey} serviceSurvey {how people find a service} effectSurvey {whether a change helped} other {{kind}}}`,
  problem: `{problem, select,
    refused {the address does not take it} failed {the mail server could not be reached, or did not take it}
    uncertain {the line was cut, and nobody knows whether it arrived} noAddress {there is no address} incomplete {it has an empty place that must be filled}
    other {{problem}}}`,
  next: `{next, select,
    post {it waits in the print queue; print it and post it} trackingPage {the person can read it on the page of the case; there is no other way}
    none {it waits for you: decide what to do with it} other {{next}}}`,
  your_case:
    'Case {reference}{receivedOn, select, none {} other { of {receivedOn}}}{service, select, none {} other {: {service}}}{place, select, none {} other {, {place}}}',
  others: 'You were not the only one: {count, plural, one {one more person} other {# more people}} wrote to us about the same.',
  print_title: 'Letter on case {reference}',
} as const;
export type CorrespondenceMessage = keyof typeof en;

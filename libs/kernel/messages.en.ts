import { type ErrorCode, type FieldCode } from './errors.js';

/** The article of law or the rule behind a refusal, where the refusal names one. */
const BY_ARTICLE = '{cited, select, none {} other { ({cited})}}';

const STATE = `{state, select,
  none {in its present state} received {received but not registered} registered {registered} inHandling {being handled}
  awaitingCitizen {waiting for the citizen} decided {decided} answered {answered} closed {closed} transferred {transferred}
  declined {declined} withdrawn {withdrawn} other {in its present state}}`;

/** Who may take a step that this person may not. */
const ROLE = `{by, select, none {whom the procedure names} clerk {a clerk} supervisor {a supervisor} clerk_supervisor {a clerk or a supervisor}
  other {somebody whose role allows it}}`;

const OUTCOME = `{outcome, select, none {} upheld {upheld} partlyUpheld {partly upheld} notUpheld {not upheld} resolved {resolved}
  outOfScope {not ours to decide} withdrawn {withdrawn} duplicate {a duplicate} correspondenceTerminated {correspondence ended}
  other {{outcome}}}`;

const ELEMENT = `{element, select, none {} reasons {the reasons} rootCause {why it happened} apology {an apology} remedy {a remedy} other {{element}}}`;

const CONDITION = `{condition, select, none {} someoneComplainedOf {the case names nobody who is complained of}
  precedentsAtLeast {it needs {count, plural, one {# earlier case} other {# earlier cases}} of the same person that were answered on the merits}
  nameOrAddressMissing {the person's name and address are known} matterIs {the case is about another matter}
  nobodyMayReview {somebody here is independent enough to look at the decision} other {{condition}}}`;

/** The most that the law adds to a time, in its own unit. */
const CAP = `{unit, select, none {} calendar_days {: at most {cap, plural, one {# day} other {# days}}}
  working_days {: at most {cap, plural, one {# working day} other {# working days}}}
  weeks {: at most {cap, plural, one {# week} other {# weeks}}} months {: at most {cap, plural, one {# month} other {# months}}} other {}}`;

const WAIT = `{retryAfterMinutes, plural, =0 {{retryAfterSeconds, plural, one {# second} other {# seconds}}}
  one {# minute} other {# minutes}}`;

/**
 * What was wrong, and what to do, for every refusal. A parameter that a refusal may leave out arrives as `none`, and the sentence selects on
 * it; numbers that are counted are always given.
 */
export const ERROR_MESSAGES_EN = {
  'request.not_json': 'The request is not well-formed JSON. Check the quotes, commas and brackets, and send it again.',
  'request.invalid': 'Some of what was sent cannot be accepted. Correct the fields listed and send it again.',
  'request.too_large':
    'The request is too large{maxKb, select, none {} other {; at most {maxKb} KB are accepted}}. Make it shorter.',
  'request.unsupported_media': 'This kind of content is not accepted here. Send JSON with Content-Type: application/json.',
  'request.not_found': 'There is nothing at this address. Check that the whole address was copied.',
  'request.idempotency_conflict':
    'This Idempotency-Key was already used with another request. Use a new key for a new request, or repeat the first request unchanged.',
  'rate.limited': `There were too many attempts. Wait ${WAIT} before you try again.`,
  'session.required': 'You are not signed in, or your session has ended. Sign in and try again.',
  'session.credentials_wrong':
    'The login or the password is wrong. Check both and try again, or ask your administrator for a new link.',
  'session.csrf':
    'The request did not prove that it comes from our own pages. Send the token of your session as X-CSRF-Token, and send it from the address of this installation.',
  'permission.denied': 'Your role does not allow this. Ask an administrator if you need it for your work.',
  'permission.restricted': 'This case may be opened only by the people named on it. Ask a supervisor if you need to read it.',
  'invitation.invalid':
    'This link does not work: it was used, replaced by a newer one, or has expired. Ask an administrator for a new link.',
  'case.not_found': 'There is no case with this reference and code. Check both, letter by letter.',
  'case.changed': 'Somebody else changed this case meanwhile. Open it again, look at what is new, and repeat your step.',
  'case.transition_refused': `This step is not possible while the case is ${STATE}${BY_ARTICLE}.{seen, select, none { Open the case again to see which steps are.} other {}}`,
  'case.role_refused': `This step is taken by ${ROLE}${BY_ARTICLE}. Your role does not allow it.`,
  'case.received_in_future': 'The time of receipt lies in the future. Give the time at which the complaint really arrived.',
  'service.unknown': 'There is no such service{service, select, none {} other {: {service}}}. Choose one from the catalogue.',
  'kind.native_unknown':
    'This procedure has no such kind of case{nativeKind, select, none {} other {: {nativeKind}}}. Choose one of its own kinds, or leave it out.',
  'matter.unknown':
    'This procedure has no such matter{matter, select, none {} other {: {matter}}}. Choose one from its list, or leave it out.',
  'identity.cannot_claim':
    'An identity was seen, but nobody is named. Give the party whose identity it is, or say that the person is anonymous.',
  'form.unknown': 'This form is no longer kept: it was sent already, or nothing was added to it for 30 days. Begin a new one.',
  'form.incomplete': 'The form is not complete. Answer the questions that are still open, and send it again.',
  'point.unknown': 'The case has no such point. Open the case again and choose one of its points.',
  'point.undecided': `Some points of the case have no decision yet${BY_ARTICLE}. Decide each point first.`,
  'point.decided_twice': 'The same point is decided twice in one request. Give one decision for each point.',
  'outcome.not_in_pack': `This procedure does not have this outcome{outcome, select, none {} other {: ${OUTCOME}}}${BY_ARTICLE}. Choose one of its own.`,
  'answer.element_missing': `The answer lacks {element, select, none {something that it must contain} other {${ELEMENT}}}${BY_ARTICLE}. Add it and try again.`,
  'remedy.required': `This outcome needs a remedy${BY_ARTICLE}. Say what will be put right, and by when.`,
  'remedy.unknown': 'The case has no such remedy. Open the case again and choose one of its remedies.',
  'remedy.settled': 'This remedy is already done or dropped. Nothing more can be recorded on it.',
  'root_cause.unknown':
    'There is no such root cause{rootCause, select, none {} other {: {rootCause}}}. Choose one from the list.',
  'root_cause.name_taken': 'Another cause already has this name. Choose another one.',
  'root_cause.last': 'This is the only cause in use: without any, no answer could say why it happened. Add another one first.',
  extension_late: `The time is already over{dueOn, select, none {} other {: it ended on {dueOn}}}. It may be extended only up to and including the last day${BY_ARTICLE}.`,
  extension_above_cap: `This is longer than the law allows to extend${CAP}${BY_ARTICLE}. {kind, select, none {} unlessGoodReason {Choose a shorter extension, or give the good reason for a longer one.} other {Choose a shorter extension.}}`,
  second_extension: `This time was already extended, and may not be extended again${BY_ARTICLE}.`,
  extension_forbidden: `This time may not be extended${BY_ARTICLE}.`,
  pause_forbidden: `This time may not be paused${BY_ARTICLE}. Ask the citizen if you need to; the time goes on.`,
  'transfer.forbidden': `This case may not be transferred there${BY_ARTICLE}. Choose another body, or answer it here.`,
  'transfer.ground_unknown':
    'This procedure has no such ground for a transfer{ground, select, none {} other {: {ground}}}. Choose one of its own.',
  'transfer.target_is_subject': `The case complains of this very body. A complaint is never sent to the one complained of${BY_ARTICLE}. Choose another body.`,
  'transfer.target_unknown': 'There is no such body in the directory. Choose one from it, or ask an administrator to add it.',
  'decline.ground_unknown':
    'This procedure has no such ground for leaving a case unanswered{ground, select, none {} other {: {ground}}}. Choose one of its own.',
  'decline.forbidden': `This procedure does not let a case be closed without an answer${BY_ARTICLE}. Answer it, or transfer it to the body that can.`,
  'decline.condition_unmet': `A condition of this ground is not met{condition, select, none {} other {: ${CONDITION}}}${BY_ARTICLE}. Choose another ground, or answer the case.`,
  'reopening.refused': `This case may not be reopened on this ground${BY_ARTICLE}.`,
  'assignment.forbidden': `{bar, select,
    subject {This person may not work on the case: they are complained of}
    subordinateOfSubject {This person may not work on the case: they answer to somebody who is complained of}
    decider {This person may not look at the decision: they took it}
    drafter {This person may not look at the decision: they drafted it}
    approver {This person may not look at the decision: they approved it}
    assignee {This person may not look at the decision: they worked on the case}
    registrar {This person may not look at the decision: they registered the case}
    enquired {This person may not look at the decision: they were asked about the case}
    reviewer {This person may not look at the decision: they looked at it before}
    subordinateOfBarred {This person may not look at the decision: they answer to somebody who had a part in it}
    superiorOfBarred {This person may not look at the decision: they stand above somebody who had a part in it}
    interest {This person may not look at the decision: they declared an interest}
    recused {This person may not look at the decision: they stood aside}
    challenged {This person may not look at the decision: they were challenged, and rightly}
    none {This person may not work on the case: they are complained of, or answer to somebody who is}
    other {This person may not work on the case: they are complained of, or answer to somebody who is}
  }${BY_ARTICLE}. Choose somebody else.`,
  'assignment.not_in_team': 'This person is not a member of the team. Choose a member, or assign the case to another team.',
  'reviewer.not_computed': `It was not found out whether this person is independent enough to look at the decision${BY_ARTICLE}. Choose somebody from the list of those who are.`,
  'reviewer.choice_refused': 'You may not look at this decision, so you may not choose who does: hand it to the one proposed.',
  'reviewer.too_late': 'The case is decided: nobody can stand aside or be challenged any more.',
  'review.not_yet': `There is no decision yet that could be looked at again${BY_ARTICLE}. Wait for our answer.`,
  'review.none_left': 'We cannot look at this decision again ourselves. The answer says where you can go.',
  'review.already_asked': 'A second look at this decision is already under way.',
  'review.incomplete': 'The request is not complete. Correct the fields listed and send it again.',
  'review.unknown': 'There is no such request for a second look.',
  'review.not_waiting': 'This request is no longer waiting for a decision.',
  'review.not_a_review': 'This case is not a second look at a decision.',
  'review.own_refusal':
    'You had a part in this decision, so you may not refuse a second look at it. Take it, or leave it to somebody else.',
  'review.nothing_new':
    'The same was asked before, and it was answered in writing why it was not taken. Ask again if something is new: a reason for being late that was not given yet, another ground, or another day.',
  'challenge.had_part': `You may not decide on this challenge: {bar, select,
    none {you had a part in the decision that is looked at}
    subject {you are complained of}
    decider {you took the decision that is looked at}
    approver {you approved the decision that is looked at}
    other {you drafted the decision that is looked at}}. Somebody who had no part in it decides.`,
  'effect.not_in_pack': `A second look with this outcome does not do that to the decision${BY_ARTICLE}. Choose one of what it can do.`,
  'interest.unknown': 'There is no such declaration of interest.',
  'suspension.not_in_law': 'This procedure does not know a petition to suspend the decision.',
  'suspension.asked_already': 'The suspension of this decision has been asked for already.',
  'suspension.not_asked': 'Nobody has asked to suspend this decision, or it has been decided.',
  'external.not_outside': 'No ombudsman, court or other body outside comes after this stage of the procedure.',
  'external.decided_already': 'What they decided is written down already.',
  'date.in_future': 'The date lies in the future. Give the day on which it really happened.',
  'date.in_past': 'This date is in the past. Give today or a later day.',
  'date.before_receipt': 'The date lies before the case was received. Give the day on which it really happened.',
  'date.before_letter': 'The date is earlier than the letter. Give the day on which it was really posted.',
  'date.before_question': 'The reply would be earlier than the question. Give the day on which it really reached us.',
  'enquiry.unknown': 'The case has no such enquiry. Open the case again and choose one of its enquiries.',
  'enquiry.answered': 'This enquiry is already answered. Send a new one if you need to know more.',
  'question.none_open': 'No question to the citizen is open in this case.',
  'notice.unknown': 'There is no such letter. Open the list again.',
  'notice.not_waiting': 'This letter no longer waits for anybody: it was sent, or is being sent. Open the list again.',
  'letter.variable_missing':
    'The letter still has an empty place{variable, select, none {} other {: {variable}}}. Fill it in; a letter with empty places is never sent.',
  'template.invalid': `This text cannot be used for letters of this kind: {problem, select,
    none {something is wrong in it} noSubject {its first line must be the subject} noBody {nothing stands under the subject}
    syntax {a brace is missing or one too many} unknownVariable {there is no such variable here} missingVariable {it has no place for a variable that these letters need}
    blockInSubject {this variable is too long for the subject} unguarded {this variable may be empty, and must stand in a select with a branch none}
    other {something is wrong in it}}{variable, select, none {} other { ({variable})}}. Mend it and save again.`,
  'document.unknown': 'There is no such document in this case.',
  'document.too_large':
    'The file is too large{maxMb, select, none {} other {; at most {maxMb} MB are accepted}}. Send a smaller one.',
  'document.too_many':
    'There are too many files{max, plural, =0 {} one {; at most # is accepted} other {; at most # are accepted}}. Take some away, or send them by post.',
  'document.type_refused': 'Files of this type are not accepted. Send a PDF, a picture, a text or an office document.',
  'document.not_available': 'This file is not available: it is still being checked, or it was found unsafe.',
  'staff.unknown': 'There is no such member of staff.',
  'staff.login_taken': 'Somebody already has this login. Choose another one.',
  'staff.last_administrator':
    'This is the last administrator. Give the role to somebody else first, or nobody could manage accounts any more.',
  'team.unknown': 'There is no such team{team, select, none {} other {: {team}}}. Choose one from the list.',
  'team.code_taken': 'Another team already has this code. Choose another one.',
  'absence.unknown': 'There is no such absence. Open the list again.',
  'body.unknown': 'There is no such body in the directory.',
  'rule.invalid': 'The routing rule cannot be used{reason, select, none {} other {: {reason}}}. Correct it and save it again.',
  'calendar.invalid': 'The calendar cannot be used{reason, select, none {} other {: {reason}}}. Correct it and add it again.',
  'calendar.gap':
    'With this year the calendar would have a gap{validFrom, select, none {} other {; it is known from {validFrom}}}{validTo, select, none {} other { up to {validTo}}}. Add the days between first.',
  'measure.changed': 'Somebody changed this measure while you looked at it. Open it again and see where it stands.',
  'measure.act_refused':
    'This measure {state, select, proposed {is proposed} adopted {is adopted} underWay {is under way} completed {is completed} verified {is verified} dropped {was dropped} none {has moved on} other {has moved on}}: it cannot be {act, select, adopt {adopted} start {started} complete {completed} verify {verified} drop {dropped} revise {rewritten} plan {given milestones} link {given cases} none {changed so} other {changed so}}.',
  'measure.milestones_open':
    '{count, plural, one {One milestone is} other {# milestones are}} still open. Mark each as done, or drop it, then complete the measure.',
  'measure.no_evidence':
    'A measure is verified by evidence alone: an estimate of its effect by which complaints fell. Where there are too few to tell, give other figures, in both languages.',
  'measure.nothing_to_link': 'There is no case here that is not linked already.',
  'measure.case_told': 'The person has been told of this measure already: the case stays with it.',
  'measure.case_not_linked': 'This case is not linked to this measure.',
  'milestone.unknown': 'There is no such milestone in this measure.',
  'milestone.settled': 'This milestone is done or dropped already.',
  'telling.unknown': 'There is no such telling.',
  'telling.not_reached': 'The measure has not come that far: there is nothing to tell yet.',
  'telling.waiting': 'This telling waits for its release already, or is still on its way.',
  'telling.state_refused':
    'This cannot be done any more: the telling has moved on. Open the measure again to see where it stands.',
  'telling.self_release':
    'So many people are told only when a second person agrees. Ask somebody else to release it: whoever asked for it cannot.',
  'telling.nobody': 'There is nobody to tell: each of them was told already, or does not want to be.',
  'settings.changed': 'Somebody else changed these settings meanwhile. Read them again, compare, and save your changes anew.',
  'draft.changed': 'Somebody else changed this draft meanwhile. Open it again, compare, and save your changes anew.',
  'draft.self_approval': `Who drafted an answer may not approve it${BY_ARTICLE}. Ask somebody else to approve it.`,
  'draft.not_approved':
    'This answer was given to a colleague to read, and is not approved yet. Wait for their approval, or take the request back.',
  'draft.not_offered': 'This answer does not wait for your approval. Open the case again to see where it stands.',
  'together.itself': 'A case cannot be answered together with itself. Give the reference of another case.',
  'together.already':
    'This case is answered together with another already, and nothing has happened to it since. To join it to a different one, take it out first.',
  'together.lead_follows': 'The other case is itself answered together with a third. Give the reference of that one.',
  'together.leads_others':
    'Other cases are answered together with this one, so it cannot follow another. Join those others to the new lead case instead.',
  'together.other_procedure':
    'The two cases go by different procedures, or are at different stages. Each has its own rules, so each gets its own answer.',
  'together.other_language': 'The two people write in different languages. Choose a lead case for each language.',
  'together.settled': 'This case is decided or over already. There is nothing left to answer together.',
  'together.lead_over': 'The lead case ended without an answer of ours, so there is nothing to share. Choose another lead case.',
  'together.restricted': 'Only named people may read one of the two cases. Such a case is answered by itself.',
  'together.danger': 'Somebody may be in danger in this case. It is answered by itself.',
  'together.sensitive': 'What is written about this service may have to be kept secret. Such a case is answered by itself.',
  'together.other_points':
    'The lead case has {lead, plural, one {# question} other {# questions}}, this one {own, plural, one {# question} other {# questions}}. One answer fits both only where there are as many.',
  'together.order_unsaid': 'Both cases have several questions. Say that they are the same and in the same order.',
  'together.too_many':
    'So many cases follow this one already that no more can be joined{max, select, none {} other {: {max}}}. Choose another lead case for the rest.',
  'together.not_joined': 'This case is not answered together with that one (any more).',
  'together.changed':
    'Something has happened to this case since it was joined: the person wrote, or somebody worked on it. Look at it, and join it anew if it still asks the same.',
  'together.not_answered': 'The lead case has no answer that stands. Answer it first.',
  'together.names_somebody': `The answer names {what, select, none {a person} reference {a case by its reference} email {an e-mail address} phone {a telephone number} address {the address of a person} other {a person}} of one of the cases that are answered together. Everybody would read it: write it without.`,
  'together.nobody': 'Nobody is left to whom this answer can be given.',
  'together.under_way': 'This answer is being given to others at this moment. Wait until that is over.',
  'measure.unknown': 'There is no such measure.',
  'signal.unknown': 'There is no such signal.',
  'report.unknown': 'There is no such report.',
  'report.published': 'This report is published. Nothing in it can be changed any more.',
  'report.period': 'The last day of the period comes before its first.',
  'report.not_over':
    'The period is not over{date, select, none {} other {: it lasts until {date}}}. Publish the report after that.',
  'report.not_assessed':
    '{count, plural, one {One part of the self-assessment has} other {# parts of the self-assessment have}} no answer yet. Say for each whether you do it.',
  'reading.unknown': 'This answer is not among those to be read, or you may not open the case.',
  'reading.settled': 'Somebody else has read this answer meanwhile.',
  'reading.own_answer': 'You had a part in this answer. Somebody else reads it.',
  'reading.leads_to_somebody':
    'A phone number, an e-mail address, a link or a case reference stands in what the team should learn. Take it out: the words are for the team, and lead to nobody.',
  'reading.no_question': 'Without any question nothing can be read. Keep at least one in use.',
  'reading.too_many':
    'There are as many questions in use as there can be{max, select, none {} other {: {max}}}. Take one out of use first.',
  'theme.unknown': 'There is no such theme.',
  'theme.changed': 'Somebody has changed this theme meanwhile. Look at it again.',
  'theme.not_open': 'This theme has been dismissed or joined to another already.',
  'theme.word_unknown': 'This word does not part the theme: no complaint of it has the word, or each one has.',
  'theme.run_under_way': 'Themes are being looked for already. Wait until that is done.',
  'effect.too_early':
    '{date, select, none {What came of a measure can be counted once it is completed.} other {What came of a measure can be counted when a whole week has passed since it was completed: from {date}.}}',
  'contacts.header': 'The first line must name the columns: email,language',
  'contacts.line':
    '{line, select, none {One of the lines} other {Line {line}}}: {what, select, none {something is wrong} email {this is not an e-mail address} other {the language must be ru or en}}',
  'contacts.none': 'Nobody stands in this list',
  'contacts.too_many': 'More than {max, number} people: make several lists of it',
  'place.not_found': 'Nothing is asked under this code. Check it: the code stands on the poster, four signs, a dash, four signs.',
  'place.full_today': 'So many people have answered here today that we take no more until tomorrow.',
  'survey.closed': 'There is no survey to fill in here now: it opens with our answer and closes some weeks later.',
  'survey.answered': 'This survey was already filled in. Thank you.',
  'survey.handled': 'You had a part in this case. Ask a colleague who had no part in it to fill in the survey with the person.',
  'survey.leads_to_somebody':
    'A telephone number, an address or the number of a case still stands in these words. Take it out, and any name, before everybody reads them.',
  'survey.code_unknown': 'No answers go by this code. Check it; if the answers were taken back, they are gone.',
  'further.way_unknown': 'The procedure of this case does not know this way. Choose one of those that are shown.',
  'further.content': 'This is for people whose question was not answered. Write us a message instead.',
  'further.asked': 'You have already asked for this. We are looking at it.',
  'further.unknown': 'There is no such request.',
  'further.settled': 'Somebody has already settled this request.',
  'view.unknown': 'There is no such saved list, or it is somebody else’s.',
  'view.too_many':
    'You have {max, plural, one {# saved list} other {# saved lists}} already, which is the most. Delete one that you no longer need, then save this one.',
} as const satisfies Record<ErrorCode, string>;

/** What is wrong with one field. Never repeats what was sent. */
export const FIELD_MESSAGES_EN = {
  required: 'This is needed.',
  not_allowed: 'There is no such field here. Leave it out.',
  not_text: 'This must be text.',
  not_number: 'This must be a number.',
  not_whole_number: 'This must be a whole number.',
  not_boolean: 'This must be true or false.',
  not_list: 'This must be a list.',
  not_object: 'This must be an object with fields.',
  too_short: 'This is too short: at least {min, plural, one {# character} other {# characters}}.',
  too_long: 'This is too long: at most {max, plural, one {# character} other {# characters}}.',
  too_small: 'This is too small: at least {min, number}.',
  too_large: 'This is too large: at most {max, number}.',
  too_few: 'There are too few: at least {min, number}.',
  too_many: 'There are too many: at most {max, number}.',
  repeated: 'The same thing is given twice.',
  not_one_of: 'This is not one of the values accepted{allowed, select, none {} other {: {allowed}}}.',
  unknown: 'There is no such thing here. Choose one that exists.',
  in_future: 'This lies in the future.',
  in_past: 'This day has gone by.',
  characters_refused: 'This holds characters that cannot be stored.',
  invalid_format: 'This is not written in the form expected.',
  invalid_email: 'This is not an e-mail address, such as name@example.org.',
  invalid_phone: 'This is not a telephone number, such as +44 20 7946 0000.',
  invalid_date: 'This is not a date, such as 2026-12-31.',
  invalid_instant: 'This is not a date and time with its offset, such as 2026-12-31T09:00:00+03:00.',
  invalid_time_zone: 'This is not a time zone, such as Europe/Moscow.',
  invalid_id: 'This is not an identifier of ours.',
  invalid_url: 'This is not a web address, such as https://example.org.',
  invalid_cursor: 'This is not a place in the list. Start again from the first page.',
  invalid: 'This cannot be accepted.',
} as const satisfies Record<FieldCode, string>;

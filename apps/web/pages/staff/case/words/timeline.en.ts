import { type EventType } from '#libs/kernel';

/** What happened to a case, as its history says it. An event without words does not compile. */
export const TIMELINE_EN: Record<EventType, string> = {
  'case.received':
    'Received{channel, select, none {} other { ({channel})}}.{statutory, select, yes {} other { It runs on our own standard, without the effect of the law.}}',
  'case.imported': 'Taken over from an earlier system ({source}).',
  'case.registered': 'Registered on {on}.',
  'case.accepted': 'Accepted on {on}: it is for us to answer.',
  'case.classified': 'Classified: {kind}, {service}.',
  'case.assigned':
    '{team, select, none {Put into the triage queue} other {Given to {team}}}{person, select, none {} other {, {person}}} ({reason}).',
  'point.added': 'A point was added.',
  'subject.linked': 'Complained of: {who}.',
  'danger.marked':
    '{by, select, words {Words in the text speak of danger: the case goes first.} other {Marked as dangerous: the case goes first.}}',
  'danger.cleared': 'The mark of danger was taken off.',
  'case.restricted': 'Only named people may read it now ({count, plural, one {# person} other {# people}}).',
  'case.unrestricted': 'Everybody who works on it may read it again.',
  'acknowledgement.issued': 'An acknowledgement was written.',
  'acknowledgement.sent': 'The acknowledgement was sent {channel} on {on}.',
  'message.received': 'A message came from the citizen.',
  'message.sent': 'A message was written to the citizen.',
  'note.added': 'A note was added for ourselves.',
  'document.added': 'A document was added ({size}).',
  'document.screened':
    'A document was checked: {result, select, clean {nothing found} refused {found unsafe} other {no scanner is set up}}.',
  'question.asked': 'The citizen was asked on {on}.',
  'question.answered': 'The citizen answered on {on}.',
  'enquiry.sent': 'Enquiry to {whom}, to be answered by {dueOn}.',
  'enquiry.answered': 'An enquiry was answered.',
  'deadline.extended': 'The time to {clock} was extended {by}, decided on {on}.',
  'case.transferred': 'Transferred to {body} on {on}.',
  'case.declined': 'Left without an answer on the merits on {on} ({ground}).',
  'answer.drafted': 'Began to write the answer (version {version}).',
  'answer.offered':
    '{person, select, none {Nobody is asked to read the draft any more} other {The draft was given to {person} to read}} (version {version}).',
  'answer.returned': 'The draft was given back with a note (version {version}).',
  'answer.approved': 'The draft was approved (version {version}).',
  'decision.issued': 'Decided on {on}: {outcomes}.',
  'answer.sent': 'The answer was sent {channel} on {on}.',
  'notice.sent': '{notice}: sent {channel} on {on}.',
  'notice.uncertain': '{notice}: the line was cut off; nobody knows whether it arrived.',
  'notice.failed': '{notice}: could not be sent {channel}.{next, select, none {} other { It goes {next} now.}}',
  'remedy.done': 'A promise was kept on {on}.',
  'remedy.dropped': 'A promise will not be kept; the reason is on record.',
  'case.withdrawn': 'Withdrawn on {on}.',
  'case.reopened': 'Reopened on {on} ({ground}).',
  'case.closed': 'Closed on {on}.',
  'alarm.rung':
    '{kind, select, breach {Overdue} reminder {Reminder} other {Warning}}: {subject, select, remedy {a promise} enquiry {an enquiry} other {{clock}}}.',
  'clock.recalculated':
    '{cause, select, timeZone {The time zone changed: the last day to {clock} is still {to}, and ends at another hour.} other {The time to {clock} was counted anew: {from} became {to} ({cause, select, calendar {the calendar changed} pack {the procedure changed} other {the matter changed}}).}}',
  'contact.changed': 'Contact details were changed.',
  'code.renewed': 'A new tracking code was made; the old one no longer works.',
  'review.asked': 'A second look was asked for on {on}.',
  'review.opened': 'The second look was opened as a case of its own.',
  'review.refused': 'The second look was not taken on {on}; the person is told why.',
  'decision.reviewed': 'A second look at this decision ended on {on}: {effects}.',
  'reviewers.computed':
    'It was worked out who may look: {free, plural, one {# person is} other {# people are}} free, {barred} barred.',
  'reviewers.none': 'Nobody is left who may look.',
  'reviewer.recused': '{person} stood aside.',
  'reviewer.challenged': 'The person does not trust {person} to be impartial.',
  'challenge.decided':
    '{accepted, select, yes {The challenge was right: {person} stands aside} other {The challenge was not right: {person} stays}}.',
  'suspension.asked': 'On {on} the person asked that the decision has no effect meanwhile.',
  'suspension.decided':
    'Decided on {on}: the decision {granted, select, yes {has no effect until it has been looked at} other {keeps its effect meanwhile}}.',
  'case.joined': 'The case is to be answered together with a lead case that asks the same.',
  'case.parted': 'The case was told apart, and goes on by itself.',
  'answer.shared':
    'The answer is to be given to {cases, plural, one {# case} other {# cases}} that asked the same, each by its own decision.',
  'answer.taken': 'The answer of the lead case was given to this case too.',
  'file.sent': 'The file of the case was sent outside on {on}: {title}.',
  'external.decided': 'Decided outside on {on}: {title}. {effects}.',
  'person.erased': 'The person was forgotten: names, addresses and texts are erased.',
  'survey.rated': 'The citizen told us how it was: {verdict, select, good {good} fair {so-so} poor {poor} other {{verdict}}}.',
  'further.requested':
    '{way, select, reopening {The citizen asks us to look at the case again.} other {The citizen asks to go further: {title}.}}',
  'further.settled':
    '{accepted, select, yes {The request was accepted} other {The request was refused}}{way, select, reopening {: to look at the case again.} other {: {title}.}}',
};

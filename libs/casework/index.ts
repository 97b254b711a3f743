export * from './access.js';
export * from './acts.js';
export * from './audit/anchor.js';
export * from './audit/ledger.js';
export * from './audit/verify-chains.js';
export * from './body.js';
export * from './body-settings.js';
export { bookOf } from './calendars.js';
export * from './catalogue.js';
export { CHAIN_START, chainHash, type LedgerEvent, ledgerText } from './chain.js';
export { type ChangedRows, type NewRows } from './case-rows.js';
export { casesByState } from './case-counts.js';
export * from './casework.js';
export * from './casework.module.js';
export * from './clock-steps.js';
export * from './copies/case-stock.js';
export * from './copies/copy-cases.js';
export * from './change-case.js';
export * from './entities/index.js';
export { laterRings, rungsFor, toldOn } from './escalation.js';
export * from './contacts.js';
export {
  BATCH_NOTICES,
  type FannedOut,
  type FanOutBatch,
  type FanOutRequest,
  type FanOutSettlement,
  pauseFanOut,
  resumeFanOut,
  settleFanOut,
} from './fan-out.js';
export * from './fan-out-reads.js';
export * from './first-installation.js';
export * from './letters.js';
export { asEntity, caseIdOf, type OpenCase, referenceOfCase } from './load-case.js';
export { inGroups, normaliseReadable, parseReference, partOfReference, READABLE } from './reference.js';
export * from './read-subjects.js';
export { countRecipients, type RecipientCount, type RecipientsQuestion, type Standing } from './recipients.js';
export { receivedOn } from './received-on.js';
export { dateAlarms } from './remedy-alarms.js';
export * from './salted-text.js';
export * from './one-by-one.js';
export * from './secrets.js';
export { ensureImportedServices, type ImportedService } from './services.js';
export { newMessage } from './new-message.js';
export { newParty } from './new-party.js';
export * from './unfilled-places.js';
export * from './who-leads.js';
export { newCitizenNotice } from './write-of-plans.js';

import { type Ledger } from '#libs/casework';

/** Where the chains of measures stand, for whoever proves that nothing was taken out of them. */
export const MEASURE_LEDGER: Ledger = {
  subject: 'measure',
  heads: 'feedback.measure',
  events: 'feedback.measure_event',
  leaves: 'feedback.anchor_leaf',
  key: 'measure_id',
};

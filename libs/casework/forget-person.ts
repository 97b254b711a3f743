import { type CaseId } from '#libs/kernel';

/** A case whose people are forgotten: all that they wrote, and all that was written to and about them. */
export interface Forgotten {
  readonly caseId: CaseId;
  readonly at: Date;
}

/**
 * What forgetting means, table by table, as parts of the door's one statement; `r` is the case. A text goes with the salt beside it, after which the hash
 * in the ledger fits no text and betrays none: the chain stands, and what it proves is that something was said. The staff complained of and bodies stay:
 * they are no party whose erasure was asked for.
 */
export const FORGETTING: readonly { readonly name: string; readonly sql: (parameter: string) => string }[] = [
  {
    name: 'forget_party',
    sql: (
      rows,
    ) => `UPDATE casework.party t SET name = NULL, organisation = NULL, email = NULL, phone = NULL, postal_address = NULL,
        authority_basis = NULL, support_needs = '{}', erased_at = r.at
      FROM json_to_recordset(${rows}) AS r (case_id uuid, at timestamptz) WHERE t.case_id = r.case_id AND t.role <> 'subject'`,
  },
  {
    name: 'forget_message',
    sql: (rows) => `UPDATE casework.message t SET body = NULL, salt = NULL
      FROM json_to_recordset(${rows}) AS r (case_id uuid) WHERE t.case_id = r.case_id`,
  },
  {
    // The first point has no text of its own and the salt of the submission.
    name: 'forget_point',
    sql: (rows) => `UPDATE casework.point t SET text = NULL, wanted = NULL, happened = NULL, salt = ''
      FROM json_to_recordset(${rows}) AS r (case_id uuid) WHERE t.case_id = r.case_id`,
  },
  {
    name: 'forget_decision',
    sql: (rows) => `UPDATE casework.decision t SET reasons = NULL, salt = NULL
      FROM json_to_recordset(${rows}) AS r (case_id uuid) WHERE t.case_id = r.case_id`,
  },
  {
    name: 'forget_remedy',
    sql: (rows) => `UPDATE casework.remedy t SET description = NULL, salt = NULL, settlement = NULL, settlement_salt = NULL
      FROM json_to_recordset(${rows}) AS r (case_id uuid) WHERE t.case_id = r.case_id`,
  },
  {
    name: 'forget_document',
    sql: (rows) => `UPDATE casework.document t SET name = NULL, state = 'erased'
      FROM json_to_recordset(${rows}) AS r (case_id uuid) WHERE t.case_id = r.case_id`,
  },
];

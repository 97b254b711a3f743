/** A mail that is ready to go, and to whom. */
export interface OutgoingMail {
  /** Names this mail for ever, a resent one too: its file in the folder, and the left half of its Message-ID. */
  readonly id: string;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/**
 * What came of handing a mail over. `refused`: by this address for good. `failed`: not now. `uncertain`: the line was cut after the text had begun
 * to leave, so that it may have arrived and may not. `code` is of the transport, such as `550` or `ECONNREFUSED`, and never a text that quotes an
 * address.
 */
export type MailResult =
  { readonly result: 'sent' } | { readonly result: 'refused' | 'failed' | 'uncertain'; readonly code: string };

/** The way a mail leaves the house. */
export abstract class MailTransport {
  /** True where handing over the same `id` twice leaves one mail: then nothing is ever uncertain. */
  abstract readonly takesKey: boolean;

  /**
   * `beforeHandover` runs when all before the text went well, and before the first byte of the text leaves. Errors: what `beforeHandover` throws
   * stops the mail and is thrown here; everything else is a result.
   */
  abstract send(mail: OutgoingMail, beforeHandover: () => Promise<void>): Promise<MailResult>;

  /**
   * Several at once, for a transport that takes a key and gains by it; the results by the mails' ids. `beforeHandover` is told of those that did not leave
   * before. Null: one after the other is as fast, or no key keeps a mail from leaving twice.
   */
  readonly sendTogether: SendTogether | null = null;

  /** Removes what this transport has kept of the mail `id`; nothing where it keeps nothing, or has forgotten it already. */
  abstract forget(id: string): Promise<void>;
}

export type SendTogether = (
  mails: readonly OutgoingMail[],
  beforeHandover: (ids: readonly string[]) => Promise<void>,
) => Promise<ReadonlyMap<string, MailResult>>;

/** A backup cannot be taken or put back. The message says why, for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

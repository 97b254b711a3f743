/** What the operator handed in cannot be used. The message says where and why; it may have several lines. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

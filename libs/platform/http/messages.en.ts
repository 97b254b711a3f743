/** The short name of each kind of problem, by status, and the words for faults of ours. */
export const en = {
  title_400: 'The request cannot be accepted',
  title_401: 'Signing in is needed',
  title_403: 'Not allowed',
  title_404: 'Not found',
  title_409: 'Not possible as things stand',
  title_413: 'Too large',
  title_415: 'Not this kind of content',
  title_429: 'Too many attempts',
  title_500: 'A fault of ours',
  title_503: 'Not available at the moment',
  internal:
    'Something went wrong on our side, and nothing was saved. Try again; if it stays so, tell your administrator the number of this request: {correlationId}.',
  unavailable: 'The system cannot be reached at the moment, and nothing was saved. Try again in a few seconds.',
} as const;
export type HttpMessage = keyof typeof en;

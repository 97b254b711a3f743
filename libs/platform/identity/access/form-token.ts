import { type FastifyRequest } from 'fastify';

/** The name of the field that each form of a page carries. */
export const FORM_TOKEN_FIELD = 'formToken';

/**
 * The token that a page's form sent: in its body, or in the address where the body is a stream of files. It is taken out of both, so that what
 * checks the form's own fields does not meet it.
 */
export function takeFormToken(request: FastifyRequest): unknown {
  return taken(request.body) ?? taken(request.query);
}

function taken(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || !(FORM_TOKEN_FIELD in fields)) return undefined;
  const token = fields[FORM_TOKEN_FIELD];
  delete fields[FORM_TOKEN_FIELD];
  return token;
}

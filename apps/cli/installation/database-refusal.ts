const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'];
/** Source: PostgreSQL, Appendix A: invalid_authorization_specification, invalid_password, invalid_catalog_name, insufficient_privilege. */
const NOT_LET_IN = ['28000', '28P01'];
const NO_DATABASE = '3D000';
const NOT_ALLOWED = '42501';

/** What the operator can mend where the database of `variable` refuses, as a sentence; null for what is a fault of ours. */
export function databaseRefusal(error: unknown, variable: string): string | null {
  if (!(error instanceof Error)) return null;
  const code: unknown = Reflect.get(error, 'code');
  const said = error.message;
  if (typeof code !== 'string') return null;
  if (NOT_LET_IN.includes(code)) return `${variable}: the database does not let this role in (${said}).`;
  if (code === NO_DATABASE) return `${variable}: there is no such database (${said}). Create it first.`;
  if (code === NOT_ALLOWED) return `${variable}: the role may not do this (${said}). Migrations need the owner of the tables.`;
  if (UNREACHABLE.includes(code)) return `${variable}: the database cannot be reached (${code}).`;
  return null;
}

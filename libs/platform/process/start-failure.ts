import { ConfigError } from '#libs/platform/config';

/** What a person must change before a start can succeed, in a sentence; null when the fault may pass, or is ours. */
export function misconfiguration(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return null;

  const port: unknown = Reflect.get(error, 'port');
  switch (Reflect.get(error, 'code')) {
    case 'EADDRINUSE':
      return portTaken(Number(port));
    case 'EACCES':
      return port === undefined ? null : `Port ${Number(port)} may not be opened by this user. Set PORT to one from 1024 up.`;
    default:
      return null;
  }
}

export function portTaken(port: number): string {
  return `Port ${port} is taken. Stop what listens there, or set PORT to another one.`;
}

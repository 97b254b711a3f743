import { randomUUID } from 'node:crypto';

export interface FilePart {
  readonly name: string;
  readonly content: Buffer | string;
}

/** A `multipart/form-data` body as a browser sends it, fields first, and the header that goes with it. */
export function multipart(
  files: readonly FilePart[],
  fields: Readonly<Record<string, string>> = {},
): { headers: Record<string, string>; payload: Buffer } {
  const boundary = randomUUID();
  const texts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...texts, ...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

import { randomUUID } from 'node:crypto';

export interface FilePart {
  readonly name: string;
  readonly content: Buffer | string;
}

/** A `multipart/form-data` body as a browser sends it, and the header that goes with it. */
export function multipart(files: readonly FilePart[]): { headers: Record<string, string>; payload: Buffer } {
  const boundary = randomUUID();
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

import { type ServerResponse } from 'node:http';

/** A browser that takes this much less than it is sent has gone to sleep: it asks again when it wakes. */
const UNREAD_BYTES_MAX = 64 * 1024;
const RECONNECT_AFTER_MS = 2_000;

/** One answer that goes on: server-sent events to one page. */
export class EventStream {
  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no', // a proxy in between must not save it up
    });
    response.write(`retry: ${RECONNECT_AFTER_MS}\n\n`);
  }

  /** Calls once, when the page is gone or the stream was ended. */
  onEnd(listener: () => void): void {
    this.response.once('close', listener);
  }

  /** `data` becomes JSON on one line. */
  send(event: string, data: readonly string[]): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps what lies in between from taking a quiet line for a dead one. */
  beat(): void {
    this.write(': still here\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (!this.response.write(text) && this.response.writableLength > UNREAD_BYTES_MAX) this.response.destroy();
  }
}

import { type AddressInfo } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type StaffClient } from './staff-client.js';

export interface LiveEvent {
  readonly event: string;
  readonly data: readonly string[];
}

/** An open page's ear: what the server tells it, as it comes. The application must listen on a port. */
export class LivePage {
  readonly heard: LiveEvent[] = [];

  private constructor(
    readonly status: number,
    private readonly leaving: AbortController,
  ) {}

  static async open(app: NestFastifyApplication, who: StaffClient, query = ''): Promise<LivePage> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const leaving = new AbortController();
    const headers = { cookie: who.cookie };
    const answer = await fetch(`http://127.0.0.1:${port}/staff/events${query}`, {
      headers,
      redirect: 'manual',
      signal: leaving.signal,
    });
    const page = new LivePage(answer.status, leaving);
    if (answer.ok && answer.body)
      void page.listen(answer.body).catch(() => undefined); // left
    else await answer.body?.cancel();
    return page;
  }

  changed(): string[] {
    return this.heard.filter(({ event }) => event === 'changed').flatMap(({ data }) => data);
  }

  leave(): void {
    this.leaving.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    let unread = '';
    for await (const text of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
      const blocks = (unread + text).split('\n\n');
      unread = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.+)$/m.exec(block)?.[1];
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (event && data) this.heard.push({ event, data: JSON.parse(data) as string[] });
      }
    }
  }
}

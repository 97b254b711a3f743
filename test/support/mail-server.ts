import { type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server does wrong, and when: a status to answer with, the line cut, or no answer at all. */
export interface Misbehaviour {
  readonly at: 'recipient' | 'text';
  readonly reply: number | 'cut' | 'silence';
}

/** A real mail server in this process, which keeps what it took and misbehaves when told to. */
export class MailServer {
  readonly taken: Buffer[] = [];
  /** What it does wrong with each, or with the one that it is asked about. */
  behaviour: Misbehaviour | null | ((at: Misbehaviour['at']) => Misbehaviour | null) = null;
  login: { user: string; password: string } | null = null;
  /** Told of the first byte of a text. */
  onText: () => void = () => {};
  /** Told of each text that has come whole, whatever the sender is told of it then. */
  onArrival: (text: Buffer) => void = () => {};

  constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export async function newMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    closeTimeout: 100,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      const right = username === known.login?.user && password === known.login?.password;
      done(right ? null : statusError(535), right ? { user: username } : undefined);
    },
    onRcptTo: (_address, session, done) => misbehave('recipient', session, done),
    onData: (stream, session, done) => {
      take(stream).then(
        (text) => {
          known.onArrival(text);
          misbehave('text', session, (error) => {
            if (!error) known.taken.push(text);
            done(error);
          });
        },
        () => {}, // the client went away amid the text
      );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const known = new MailServer(server, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);

  function misbehave(at: Misbehaviour['at'], session: SMTPServerSession, done: (error?: Error | null) => void): void {
    const behaviour = typeof known.behaviour === 'function' ? known.behaviour(at) : known.behaviour;
    if (behaviour?.at !== at) return done();
    if (typeof behaviour.reply === 'number') return done(statusError(behaviour.reply));
    if (behaviour.reply === 'cut') cut(session);
  }

  function cut(session: SMTPServerSession): void {
    for (const connection of server.connections) if (connection.id === session.id) connection.close();
  }

  async function take(stream: SMTPServerDataStream): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      if (chunks.push(chunk as Buffer) === 1) known.onText();
    }
    return Buffer.concat(chunks);
  }

  return known;
}

function statusError(responseCode: number): Error {
  return Object.assign(new Error('as the spec wants it'), { responseCode });
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { listPage, messagePage, pageHeaders } from './mailbox-pages.js';
import { MailboxStore } from './mailbox-store.js';

export interface DevelopmentMailboxOptions {
  folder: string;
  /** 0 takes any free port. */
  smtpPort: number;
  httpPort: number;
  host?: string;
  /** How many of the newest mails stay. */
  keep?: number;
}

/**
 * A mail server that delivers to nobody: it keeps what is sent to it and shows it on a page.
 * Pages: `/`, `/messages/:id`, `/messages/:id/raw`; JSON: `/messages.json`, `/messages/by-id/:messageId`.
 */
export class DevelopmentMailbox {
  private constructor(
    private readonly smtp: SMTPServer,
    private readonly http: Server,
    readonly smtpPort: number,
    readonly httpPort: number,
  ) {}

  /** Throws EADDRINUSE when a port is taken. */
  static async start(options: DevelopmentMailboxOptions): Promise<DevelopmentMailbox> {
    const host = options.host ?? '127.0.0.1';
    const store = await MailboxStore.open(options.folder, options.keep);
    const smtp = smtpServer(store);
    const http = createServer(answer(store));
    try {
      const smtpPort = await listen(smtp.server, options.smtpPort, host);
      const httpPort = await listen(http, options.httpPort, host);
      return new DevelopmentMailbox(smtp, http, smtpPort, httpPort);
    } catch (error) {
      smtp.close();
      http.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => this.http.close(() => resolve())),
      new Promise<void>((resolve) => this.smtp.close(() => resolve())),
    ]);
  }
}

function smtpServer(store: MailboxStore): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 10 * 1024 * 1024,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((content) => store.add(content, recipients))
        .then(() => done(), done);
    },
  });
  // A client that breaks off is that client's business.
  server.on('error', () => undefined);
  return server;
}

function answer(store: MailboxStore): RequestListener {
  return (request, response) => {
    const send = (status: number, headers: Record<string, string>, body: string | Buffer): void => {
      response.writeHead(status, { ...pageHeaders, ...headers }).end(body);
    };
    const json = (status: number, value: unknown): void =>
      send(status, { 'content-type': 'application/json' }, JSON.stringify(value));
    const missing = (): void => json(404, { title: 'No such mail', status: 404 });
    const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
    const [, part, id = '', last] = pathname.split('/').map(decodePart);

    if (request.method !== 'GET') return json(405, { title: 'Only reading here', status: 405 });
    if (pathname === '/') return send(200, {}, listPage(store.list()));
    if (pathname === '/messages.json') return json(200, store.list());
    if (part !== 'messages') return missing();
    if (id === 'by-id') {
      const found = store.withMessageId(last ?? '');
      return found.length === 0 ? missing() : json(200, found);
    }
    const entry = store.find(id);
    if (entry === undefined) return missing();
    if (last === undefined) return send(200, {}, messagePage(entry));
    if (last !== 'raw') return missing();
    store
      .raw(entry.id)
      .then((raw) => send(200, { 'content-type': 'text/plain; charset=utf-8' }, raw), missing);
  };
}

/** A part that is no valid percent-encoding is looked for as it is, and not found. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function listen(server: NetServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

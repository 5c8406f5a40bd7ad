import { createServer, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailMessage } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const timeouts = { connectMs: 2_000, idleMs: 2_000, totalMs: 8_000 };
const message: MailMessage = {
  messageId: '<reminder-1@coopdesk.example>',
  date: new Date('2026-04-01T16:00:00Z'),
  to: { name: 'Nguyễn, Thị Ánh', address: 'anh@student.example' },
  subject: 'Votre permis d’études',
  text: 'Bonjour.\n.\nUne ligne avec un point.',
};

interface Received {
  from: string;
  to: string[];
  content: Buffer;
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A real SMTP server; `script` overrides what it answers. */
async function startServer(script: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      buffer(stream).then((content) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), content });
        done();
      }, done);
    },
    ...script,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

/** A server that speaks by hand: one reply a line of the client, undefined hangs up, '' stays silent. */
async function startScripted(reply: (line: string) => string | undefined): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    let pending = '';
    const say = (text: string | undefined) => {
      if (text === undefined) socket.destroy();
      else if (text !== '') socket.write(`${text}\r\n`);
    };
    say(reply('greeting'));
    socket
      .on('error', () => undefined)
      .on('data', (bytes) => {
        pending += bytes.toString();
        for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
          const line = pending.slice(0, end);
          pending = pending.slice(end + 2);
          say(reply(line));
        }
      });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** The usual conversation, with one step changed. `.` is the end of the content. */
function conversation(changed: Record<string, string | undefined>): (line: string) => string | undefined {
  const usual = {
    greeting: '220 x',
    EHLO: '250 x',
    MAIL: '250 ok',
    RCPT: '250 ok',
    DATA: '354 go',
    '.': '250 ok',
  };
  const replies: Record<string, string | undefined> = { ...usual, ...changed };
  return (line) => {
    const step = line.split(' ')[0] ?? '';
    return step in replies ? replies[step] : '';
  };
}

const mailer = (port: number, more: { url?: string; lookupUrl?: string } = {}) =>
  new SmtpMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Co-op office <coop@u.example>',
    timeouts,
    ...more,
  });

describe('SmtpMailer', () => {
  it('goes on over the same line after a mail that was refused', async () => {
    let [lines, sent] = [0, 0];
    const usual = conversation({ RCPT: '451 4.7.1 later', RSET: '250 ok' });
    const later = await startScripted((line) => {
      if (line === 'greeting') lines += 1;
      return usual(line);
    });
    const sender = mailer(later);
    // The line is cleared while nobody waits for it: the very next mail may be quicker.
    for (; sent === lines && sent < 50; sent += 1)
      expect(await sender.send(message)).toEqual({ result: 'temporary', code: '451 4.7.1' });
    expect(lines).toBeLessThan(sent);
  });

  it('sends the message to its one recipient, with the given Message-ID and Date', async () => {
    const { port, received } = await startServer();
    expect(await mailer(port).send(message)).toEqual({
      result: 'accepted',
      code: expect.stringMatching(/^250/),
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'coop@u.example', to: ['anh@student.example'] });
    const mail = await simpleParser(received[0]?.content ?? '');
    expect(mail.messageId).toBe(message.messageId);
    expect(mail.date).toEqual(message.date);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.trim()).toBe(message.text);
    expect(mail.to).toMatchObject({ value: [message.to] });
  });

  it('makes the same bytes at each try, so that servers know a repetition', async () => {
    const { port, received } = await startServer();
    await mailer(port).send(message);
    await mailer(port).send(message);
    expect(received[0]?.content.equals(received[1]?.content ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([
    ['to', { to: { address: 'anh@student.example\r\nRCPT TO:<evil@z.example>' } }],
    ['to with a comma', { to: { address: 'anh@student.example,evil@z.example' } }],
    ['to with brackets', { to: { address: 'x <evil@z.example>' } }],
    ['name', { to: { name: 'Anh\r\nBcc: evil@z.example', address: 'anh@student.example' } }],
    ['subject', { subject: 'Hello\r\nBcc: evil@z.example' }],
    ['subject with a line separator', { subject: 'Hello\u2028Bcc: evil@z.example' }],
    ['message id', { messageId: '<a@b>\r\nBcc: evil@z.example' }],
    ['no message id', { messageId: 'abc' }],
  ])('refuses a smuggled recipient or header in %s', async (_field, change) => {
    const { port, received } = await startServer();
    expect(await mailer(port).send({ ...message, ...change })).toMatchObject({ result: 'permanent' });
    expect(received).toEqual([]);
  });

  it('keeps a name and a text with every other character as they are, to one recipient', async () => {
    const { port, received } = await startServer();
    const name = 'a" <evil@z.example>, \\ =?utf-8?q?x?= ;';
    await mailer(port).send({
      ...message,
      to: { ...message.to, name },
      text: '\r\n.\r\nMAIL FROM:<evil@z.example>',
    });
    expect(received.map(({ to }) => to)).toEqual([['anh@student.example']]);
    const mail = await simpleParser(received[0]?.content ?? '');
    expect(mail.to).toMatchObject({ value: [{ address: 'anh@student.example' }] });
    expect(mail.text).toContain('evil@z.example');
  });

  it.each([
    ['RCPT', '451 4.3.0 <anh@student.example> later', { result: 'temporary', code: '451 4.3.0' }],
    ['RCPT', '550 5.1.1 <anh@student.example> unknown', { result: 'permanent', code: '550 5.1.1' }],
    ['.', '452 4.2.2 mailbox full', { result: 'temporary', code: '452 4.2.2' }],
    ['.', '554 refused', { result: 'permanent', code: '554' }],
    ['greeting', '554 not today', { result: 'temporary', code: '554' }],
    ['greeting', '', { result: 'temporary', code: 'ETIMEDOUT' }],
    ['greeting', undefined, { result: 'temporary', code: expect.any(String) }],
    ['MAIL', undefined, { result: 'temporary', code: 'ECONNECTION' }],
    ['DATA', undefined, { result: 'temporary', code: 'ECONNECTION' }],
    ['DATA', '', { result: 'temporary', code: 'ETIMEDOUT' }],
    ['.', undefined, { result: 'cut', code: 'ECONNECTION' }],
    ['.', '', { result: 'cut', code: 'ETIMEDOUT' }],
  ])('at %s answered "%s" says %j', async (step: string, reply: string | undefined, result: unknown) => {
    const port = await startScripted(conversation({ [step]: reply }));
    expect(await mailer(port).send(message)).toEqual(result);
  });

  it('keeps a line for the next mail, and opens another where the server hung up meanwhile', async () => {
    let connections = 0;
    let hungUp = (): void => undefined;
    const closed = new Promise<void>((resolve) => (hungUp = resolve));
    const { port, received } = await startServer({
      onConnect(_session, done) {
        connections += 1;
        done();
      },
      onClose: () => hungUp(),
      // Longer than a busy machine rests between two mails.
      socketTimeout: 1_500,
    });
    const one = mailer(port);
    for (let n = 0; n < 3; n += 1) expect(await one.send(message)).toMatchObject({ result: 'accepted' });
    expect(connections).toBe(1);
    await closed;
    expect(await one.send(message)).toMatchObject({ result: 'accepted' });
    expect(connections).toBe(2);
    expect(received).toHaveLength(4);
  });

  it('leaves a line on which a mail was refused', async () => {
    let refused = false;
    const { port, received } = await startServer({
      onRcptTo(_address, _session, done) {
        const first = !refused;
        refused = true;
        done(first ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null);
      },
    });
    const one = mailer(port);
    expect(await one.send(message)).toMatchObject({ result: 'permanent' });
    expect(await one.send(message)).toMatchObject({ result: 'accepted' });
    expect(received).toHaveLength(1);
  });

  it('is not kept longer than its limit by a server that drips', async () => {
    const port = await startScripted(conversation({ '.': '250-still' }));
    const hurried = new SmtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'coop@u.example',
      timeouts: { connectMs: 8_000, idleMs: 8_000, totalMs: 1_500 },
    });
    expect(await hurried.send(message)).toEqual({ result: 'cut', code: 'ETIMEDOUT' });
  });

  it('says temporary when nobody listens', async () => {
    expect(await mailer(1).send(message)).toMatchObject({ result: 'temporary' });
    await expect(mailer(1).verify()).rejects.toThrow(/does not let us in/);
  });

  it('never sends a password in clear', async () => {
    const tried: string[] = [];
    const { port } = await startServer({
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
      onAuth({ password }, _session, done) {
        tried.push(password ?? '');
        done(null, { user: 'x' });
      },
    });
    const result = await mailer(port, { url: `smtp://user:secret@127.0.0.1:${port}` }).send(message);
    expect(result.result).toBe('temporary');
    expect(tried).toEqual([]);
  });

  it('lets verify pass where the server lets us in, and sends nothing', async () => {
    const { port, received } = await startServer();
    await mailer(port).verify();
    expect(received).toEqual([]);
  });

  it('says when nobody can be asked', async () => {
    expect(await mailer(1).lookup(message.messageId)).toBe('cannot_look_up');
  });
});

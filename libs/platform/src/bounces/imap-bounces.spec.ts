import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import { bounceReport } from '#testing/bounce-report.js';
import { type RunningDovecot, startDovecot } from '#testing/dovecot.js';
import { ImapBounces, imapMailboxOf } from './imap-bounces.js';
import type { Bounce } from './read-bounce.js';

describe('ImapBounces', () => {
  let dovecot: RunningDovecot;

  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.stop());

  const address = (protocol: 'imap' | 'imaps', password = dovecot.password): string =>
    `${protocol}://${dovecot.user}:${password}@${dovecot.host}:${protocol === 'imaps' ? dovecot.imapsPort : dovecot.imapPort}/Returns`;
  const mailbox = (protocol: 'imap' | 'imaps' = 'imaps', password?: string) =>
    new ImapBounces(imapMailboxOf(address(protocol, password)), { ca: dovecot.ca });

  /** As somebody of the office who opens the mailbox. */
  async function byHand<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { host, imapsPort: port, user, password: pass, ca } = dovecot;
    const client = new ImapFlow({
      host,
      port,
      secure: true,
      auth: { user, pass },
      tls: { ca },
      logger: false,
    });
    await client.connect();
    try {
      await client.mailboxOpen('Returns');
      return await work(client);
    } finally {
      await client.logout();
    }
  }
  const arrives = (content: Buffer) => byHand((client) => client.append('Returns', content));

  beforeAll(async () => {
    const { host, imapsPort: port, user, password: pass, ca } = dovecot;
    const client = new ImapFlow({
      host,
      port,
      secure: true,
      auth: { user, pass },
      tls: { ca },
      logger: false,
    });
    await client.connect();
    await client.mailboxCreate('Returns');
    await client.mailboxCreate('Narrow');
    await client.logout();
  });
  beforeEach(() => byHand((client) => client.messageDelete('1:*')));

  it.each(['imaps', 'imap'] as const)(
    'reads each once over %s, and leaves mails unread',
    async (protocol) => {
      await arrives(bounceReport({ original: '<one@coop.example>' }));
      await arrives(Buffer.from('From: a@b.example\r\nSubject: A question\r\n\r\nHello?\r\n'));
      const seen: (Bounce | null)[] = [];
      const take = async (bounce: Bounce | null): Promise<void> => void seen.push(bounce);
      expect(await mailbox(protocol).readNew(take)).toBe(2);
      expect(await mailbox(protocol).readNew(take)).toBe(0);
      expect(seen).toEqual([{ messageId: '<one@coop.example>', status: '5.1.1', isFinal: true }, null]);
      expect(await byHand((client) => client.search({ seen: false }))).toHaveLength(2);
    },
  );

  it('reads what somebody of the office has opened before', async () => {
    await arrives(bounceReport());
    await byHand((client) => client.messageFlagsAdd('1:*', ['\\Seen']));
    expect(await mailbox().readNew(async () => undefined)).toBe(1);
  });

  it('marks as read where a server keeps no marks of others', async () => {
    await byHand((client) => client.append('Narrow', bounceReport()));
    const narrow = new ImapBounces(imapMailboxOf(address('imaps').replace('/Returns', '/Narrow')), {
      ca: dovecot.ca,
    });
    const seen: (Bounce | null)[] = [];
    const take = async (bounce: Bounce | null): Promise<void> => void seen.push(bounce);
    expect(await narrow.readNew(take)).toBe(1);
    expect(await narrow.readNew(take)).toBe(0);
    expect(seen).toHaveLength(1);
  });

  it('leaves what could not be dealt with for the next time', async () => {
    await arrives(bounceReport({ status: '5.1.1' }));
    await arrives(bounceReport({ status: '5.2.2' }));
    const seen: (string | undefined)[] = [];
    const take = async (bounce: Bounce | null): Promise<void> => {
      if (bounce?.status === '5.2.2' && seen.length === 1) throw new Error('The database is away.');
      seen.push(bounce?.status);
    };
    await expect(mailbox().readNew(take)).rejects.toThrow('The database is away.');
    seen.push('once more');
    expect(await mailbox().readNew(take)).toBe(1);
    expect(seen).toEqual(['5.1.1', 'once more', '5.2.2']);
  });

  it('says what is wrong, without the password', async () => {
    const nothing = async (): Promise<void> => undefined;
    await expect(mailbox('imaps', 'wrong-password').readNew(nothing)).rejects.toThrow(
      /could not be read: .*Authentication failed/i,
    );
    const elsewhere = imapMailboxOf(address('imaps').replace('/Returns', '/Missing'));
    await expect(new ImapBounces(elsewhere, { ca: dovecot.ca }).readNew(nothing)).rejects.toThrow(
      /could not be read: .*Missing/,
    );
  });

  it('gives no password to a server whose certificate it does not trust', async () => {
    const stranger = new ImapBounces(imapMailboxOf(address('imaps')));
    await expect(stranger.readNew(async () => undefined)).rejects.toThrow(/certificate|SELF_SIGNED/i);
  });
});

describe('imapMailboxOf', () => {
  it('takes an address apart', () => {
    expect(imapMailboxOf('imaps://coop%40u.example:p%2Fw@mail.u.example/Mail%20returns')).toEqual({
      host: 'mail.u.example',
      port: 993,
      secure: true,
      user: 'coop@u.example',
      password: 'p/w',
      folder: 'Mail returns',
    });
    expect(imapMailboxOf('imap://a:b@[::1]')).toMatchObject({
      host: '::1',
      port: 143,
      secure: false,
      folder: 'INBOX',
    });
  });
});

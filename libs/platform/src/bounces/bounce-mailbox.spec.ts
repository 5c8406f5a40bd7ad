import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bounce, readBounce } from './read-bounce.js';
import { MaildirBounces } from './bounce-mailbox.js';

const report = ({ action = 'failed', status = '5.1.1', original = '<abc@coop.example>' } = {}): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'To: coop@u.example',
      'Subject: Delivery status notification',
      'Message-ID: <report-1@mx.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; gone@student.example',
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${original}`,
      'Subject: Your study permit ends',
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );

describe('readBounce', () => {
  it('says which mail came back and why', async () => {
    expect(await readBounce(report())).toEqual({
      messageId: '<abc@coop.example>',
      status: '5.1.1',
      isFinal: true,
    });
  });

  it('takes a delay for no end', async () => {
    expect(await readBounce(report({ action: 'delayed', status: '4.4.1' }))).toMatchObject({
      isFinal: false,
    });
  });

  it('finds nothing in a person’s answer, or in a report without the mail it is about', async () => {
    expect(
      await readBounce(Buffer.from('From: a@b\r\nMessage-ID: <x@y>\r\n\r\nAction: failed\r\n')),
    ).toBeNull();
    expect(await readBounce(report({ original: '' }))).toBeNull();
  });
});

describe('MaildirBounces', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-bounces-'));
    await mkdir(join(folder, 'new'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('reads each once, and leaves what could not be dealt with', async () => {
    await writeFile(join(folder, 'new', '1'), report());
    await writeFile(join(folder, 'new', '2'), report({ status: '5.2.2' }));
    const mailbox = new MaildirBounces(folder);
    const seen: (string | undefined)[] = [];
    const take = async (bounce: Bounce | null): Promise<void> => {
      if (bounce?.status === '5.2.2' && seen.length === 1) throw new Error('The database is away.');
      seen.push(bounce?.status);
    };
    await expect(mailbox.readNew(take)).rejects.toThrow('away');
    expect(await readdir(join(folder, 'new'))).toEqual(['2']);
    seen.push('once more');
    expect(await mailbox.readNew(take)).toBe(1);
    expect(await mailbox.readNew(take)).toBe(0);
    expect(seen).toEqual(['5.1.1', 'once more', '5.2.2']);
  });
});

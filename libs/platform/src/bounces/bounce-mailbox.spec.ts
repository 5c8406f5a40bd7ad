import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bounceReport } from '#testing/bounce-report.js';
import { type Bounce, readBounce } from './read-bounce.js';
import { MaildirBounces } from './bounce-mailbox.js';

describe('readBounce', () => {
  it('says which mail came back and why', async () => {
    expect(await readBounce(bounceReport())).toEqual({
      messageId: '<abc@coop.example>',
      status: '5.1.1',
      isFinal: true,
    });
  });

  it('takes a delay for no end', async () => {
    expect(await readBounce(bounceReport({ action: 'delayed', status: '4.4.1' }))).toMatchObject({
      isFinal: false,
    });
  });

  it('finds nothing in a person’s answer, or in a report without the mail it is about', async () => {
    expect(
      await readBounce(Buffer.from('From: a@b\r\nMessage-ID: <x@y>\r\n\r\nAction: failed\r\n')),
    ).toBeNull();
    expect(await readBounce(bounceReport({ original: '' }))).toBeNull();
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
    await writeFile(join(folder, 'new', '1'), bounceReport());
    await writeFile(join(folder, 'new', '2'), bounceReport({ status: '5.2.2' }));
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

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Letter {
  readonly id: string;
  readonly version: number;
}

describe('/api/v1/letter-verifications', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const printed = async ({ id }: Letter): Promise<{ code: string; sha256: string }> =>
    (await desk.row(
      `select facts ->> 'verificationCode' as code, encode(sha256, 'hex') as sha256 from coop.letter where id = $1`,
      id,
    )) as { code: string; sha256: string };

  it('tells whoever has the code, however it is typed, that the letter is valid, and nothing more (get)', async () => {
    const letter = await anIssuedLetter(desk, await desk.student());
    const { code } = await printed(letter);
    const { number } = await desk.row('select number from coop.letter where id = $1', letter.id);
    for (const typed of [code, code.toLowerCase(), code.match(/.{1,4}/g)!.join('-')]) {
      const answer = await desk.client().get(`/letter-verifications/${typed}`);
      expect(bodyOf(answer)).toEqual({
        state: 'valid',
        number,
        issuedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        kind: { en: expect.any(String), fr: expect.any(String) },
        initials: expect.stringMatching(/^(\p{Lu}\. ?)+$/u),
        program: expect.any(String),
      });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect(
      await desk.row(`select count(*)::int as n from coop.audit_entry where action = 'letter.verified'`),
    ).toEqual({ n: 3 });
  });

  it('knows the page as it was downloaded, and not with any one byte flipped', async () => {
    const student = await desk.student();
    const letter = await anIssuedLetter(desk, student);
    const page = await student.client.getBytes(`/me/letters/${letter.id}/pdf`);
    const answer = async (bytes: Buffer): Promise<number> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return (await desk.client().get(`/letter-verifications/pages/${sha256}`)).status;
    };
    expect(await answer(page!)).toBe(200);
    for (const at of [0, page!.length >> 1, page!.length - 1]) {
      const flipped = Buffer.from(page!);
      flipped[at] = flipped[at]! ^ 1;
      expect(await answer(flipped)).toBe(404);
    }
  });

  it('knows a page by its hash in either case (get)', async () => {
    const letter = await anIssuedLetter(desk, await desk.student());
    const { sha256 } = await printed(letter);
    expect(
      bodyOf(await desk.client().get(`/letter-verifications/pages/${sha256.toUpperCase()}`)),
    ).toMatchObject({
      state: 'valid',
    });
  });

  it('says at once that a letter was revoked or superseded', async () => {
    const [revoked, replaced] = [
      await anIssuedLetter(desk, await desk.student()),
      await anIssuedLetter(desk, await desk.student()),
    ];
    bodyOf(
      await desk.staff.post(`/letters/${revoked.id}/revoke`, {
        version: revoked.version,
        reason: 'Left co-op.',
      }),
    );
    const made = bodyOf<Letter>(
      await desk.staff.post(`/letters/${replaced.id}/supersede`, {
        version: replaced.version,
        reason: 'Dates.',
      }),
    );
    await desk.background.rendering.render(made.id);
    const stateOf = async (letter: Letter): Promise<unknown> =>
      bodyOf<{ state: string }>(
        await desk.client().get(`/letter-verifications/${(await printed(letter)).code}`),
      ).state;
    expect([await stateOf(revoked), await stateOf(replaced), await stateOf(made)]).toEqual([
      'revoked',
      'superseded',
      'valid',
    ]);
  });

  it('answers every other code and page alike', async () => {
    const bodies = await Promise.all(
      ['7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'short', 'U'.repeat(26), `pages/${'0'.repeat(64)}`, 'pages/x'].map(
        async (path) => {
          const { status, body } = await desk.client().get(`/letter-verifications/${path}`);
          const { instance: _instance, requestId: _requestId, ...same } = body as Record<string, unknown>;
          return { status, same };
        },
      ),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 404, same: { code: 'no_letter' } });
  });

  it('answers a code of no letter as late as one of a letter, and lets both be kept for as long', async () => {
    const { code } = await printed(await anIssuedLetter(desk, await desk.student()));
    for (const asked of [code, '7ZZZZZZZZZZZZZZZZZZZZZZZZZ']) {
      const began = performance.now();
      const { headers } = await desk.client().get(`/letter-verifications/${asked}`);
      // The moment that both wait for; timers may ring a little early.
      expect(performance.now() - began).toBeGreaterThan(45);
      expect(headers.get('cache-control')).toBe('public, max-age=30');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('stops an address that asks more than sixty times a minute', async () => {
    // A minute of its own, in which the clock stands: however long the machine takes, none is over before the last.
    const minute = Date.now() + 120_000;
    jest.spyOn(desk.app.get(Clock), 'now').mockImplementation(() => new Date(minute));
    const answers: number[] = [];
    for (let n = 0; n < 61; n += 1)
      answers.push((await desk.client().get('/letter-verifications/7ZZZZZZZZZZZZZZZZZZZZZZZZZ')).status);
    expect(answers).toEqual([...Array<number>(60).fill(404), 429]);
  });
});

import { type Claim, NOT_CARRIED } from '#domain/letters/claim.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import { type Refusal, refused } from '../outcome.js';

/** The letter would say what the facts do not carry. */
export function letterUntrue(blocks: readonly LetterFinding[]): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  return refused({
    code: 'letter_untrue',
    status: 409,
    title: 'This letter would be untrue',
    detail:
      'The record does not carry what the letter would say. Correct the record, or return or decline the request.',
    errors: blocks.map(({ code, text }) => ({ path: `findings.${code}`, problem: text.en })),
    extra: { findings: blocks },
  });
}

/** The words claim what the facts of this letter do not carry. */
export function claimsNotCarried(missing: readonly Claim[]): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  return letterUntrue(
    missing.map((claim) => ({
      code: `claim_${claim}`,
      severity: 'block',
      rule: 'R63',
      text: NOT_CARRIED[claim],
    })),
  );
}

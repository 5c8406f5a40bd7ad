import { type Claim, NOT_CARRIED } from '#domain/letters/claim.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import { type Fault, type Refusal, refused } from '../../outcome.js';

const inErrors = (findings: readonly LetterFinding[]): Fault[] =>
  findings.map(({ code, text }) => ({ path: `findings.${code}`, problem: text.en, fr: text.fr }));

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
    fr: {
      title: 'Cette lettre serait inexacte',
      detail:
        'Le dossier ne soutient pas ce que la lettre dirait. Corrigez le dossier, ou retournez ou refusez la demande.',
    },
    errors: inErrors(blocks),
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

/** Something warns that the person who approves many at once had not before their eyes. */
export function newWarning(unseen: readonly LetterFinding[]): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  return refused({
    code: 'new_warning',
    status: 409,
    title: 'Something new is to be looked at',
    detail: 'A warning has come up that nobody has seen yet. Open the request and decide it by itself.',
    fr: {
      title: 'Il y a du nouveau à regarder',
      detail:
        'Un avertissement que personne n’a encore vu est apparu. Ouvrez la demande et traitez-la à part.',
    },
    errors: inErrors(unseen),
    extra: { findings: unseen },
  });
}

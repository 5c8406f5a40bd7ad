import type { Candidate } from './candidate.js';
import { warn, type Finding } from './findings.js';

/**
 * R54: beginnings of NOC 2021 codes whose work is in health, child care or schools. A medical exam is due there however
 * short the stay; the list errs towards telling too often.
 */
const MEDICAL_SETTINGS: readonly string[] = ['3001', '31', '32', '33', '4122', '4220', '4310', '4410'];

export interface NoteOptions {
  /** An office may switch the disputed TEER row on; it only ever notes (R42). */
  readonly noteTeer?: boolean;
}

/** What the offer makes one think of: its number, pay, setting and occupation. Never a reason (R42, R48, R52, R54). */
export function offerNotes({ facts }: Candidate, options: NoteOptions): Finding[] {
  const { offer, ita } = facts;
  if (!offer) return [];
  const findings: Finding[] = [];
  if (ita && offer.offerNumber === undefined) {
    const text =
      'The employer files the offer and pays its fee before the application is submitted; one report asks for it ' +
      'within ten days of the invitation. The offer number is still missing.';
    findings.push(warn('offer_number_missing', 'R48', text));
  }
  if (!offer.paid) {
    findings.push(warn('unpaid_needs_means', 'R52', 'Unpaid: means for the whole stay may be asked for.'));
  }
  const noc = offer.nocCode;
  if (noc !== undefined && MEDICAL_SETTINGS.some((beginning) => noc.startsWith(beginning))) {
    const text = 'Work in health, child care or schools needs a medical exam first, however short the stay.';
    findings.push(warn('medical_setting', 'R54', text));
  }
  if (options.noteTeer && noc !== undefined && /^\d[45]/.test(noc)) {
    const text = `TEER ${noc.charAt(1)}: some sources ask for TEER 0 to 3; no official text does for this category.`;
    findings.push(warn('teer_disputed', 'R42', text));
  }
  return findings;
}

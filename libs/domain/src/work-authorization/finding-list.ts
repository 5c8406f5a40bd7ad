import type { Finding, FindingCode, Severity } from './result.js';
import { sortFew } from './sort-few.js';

/** Gathers findings; one subject gets each code once. */
export class FindingList {
  private readonly found: Finding[] = [];

  add(code: FindingCode, severity: Severity, rule: string, subject: string, text: string): void {
    if (!this.found.some((finding) => finding.code === code && finding.subject === subject))
      this.found.push({ code, severity, rule, subject, text });
  }

  /** The gravest first; the rest as found, which follows the case's own order. */
  all(): Finding[] {
    return sortFew(this.found, byGravity);
  }
}

const ORDER: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };
const byGravity = (one: Finding, other: Finding): number => ORDER[one.severity] - ORDER[other.severity];

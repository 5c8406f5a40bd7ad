import type { Finding, FindingCode, Severity } from './result.js';

/** Gathers findings; one subject gets each code once. */
export class FindingList {
  private readonly found: Finding[] = [];

  add(code: FindingCode, severity: Severity, rule: string, subject: string, text: string): void {
    if (!this.found.some((finding) => finding.code === code && finding.subject === subject))
      this.found.push({ code, severity, rule, subject, text });
  }

  /** The gravest first; the rest as found, which follows the case's own order. */
  all(): Finding[] {
    const order: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };
    return this.found.sort((a, b) => order[a.severity] - order[b.severity]);
  }
}

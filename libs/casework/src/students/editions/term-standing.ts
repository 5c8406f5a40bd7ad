import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Fault } from '../../outcome.js';
import { FactsChanged } from '../facts-changed.js';
import { type Term, TermStore } from '../term.store.js';
import { TERMS } from './office-setting.js';
import type { Standing } from './setting.js';
import { StandingSettings } from './standing-settings.js';

/** The terms as rows, which requests and dashboards join. */
@Injectable()
export class TermStanding implements Standing<readonly Term[]>, OnModuleInit {
  constructor(
    private readonly terms: TermStore,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
    private readonly settings: StandingSettings,
  ) {}

  onModuleInit(): void {
    this.settings.register(TERMS, this);
  }

  async read(tx: Transaction): Promise<readonly Term[]> {
    return this.terms.list(tx);
  }

  async faults(tx: Transaction, content: readonly Term[]): Promise<readonly Fault[]> {
    const left = removed(await this.read(tx), content);
    return (await this.terms.inRequests(tx, left)).map((code) => ({
      path: 'terms',
      problem: `Keep the term ${code}: a request for a letter names it.`,
      fr: `Gardez la session ${code} : une demande de lettre la nomme.`,
    }));
  }

  async put(tx: Transaction, content: readonly Term[]): Promise<void> {
    const before = await this.read(tx);
    const recorded = content.filter((term) => !before.some((one) => isSame(one, term)));
    const left = removed(before, content);
    if (recorded.length > 0) await this.terms.put(tx, recorded);
    if (left.length > 0) await this.terms.remove(tx, left);
    // The next term to begin decides who is ready for postings.
    if (recorded.length + left.length > 0) await this.facts.outdated(tx);
    const steps = [
      { action: 'term.recorded', codes: recorded.map(({ code }) => code) },
      { action: 'term.removed', codes: left },
    ];
    for (const { action, codes } of steps.filter((step) => step.codes.length > 0))
      await this.audit.record(tx, { action, subjectType: 'term', subjectIds: codes });
  }
}

const isSame = (one: Term, other: Term): boolean =>
  one.code === other.code &&
  one.name === other.name &&
  one.startsOn === other.startsOn &&
  one.endsOn === other.endsOn;

const removed = (before: readonly Term[], after: readonly Term[]): string[] =>
  before.filter(({ code }) => !after.some((one) => one.code === code)).map(({ code }) => code);

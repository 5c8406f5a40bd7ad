import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Fault } from '../../outcome.js';
import { changedValues } from '../changed-values.js';
import { FactsChanged } from '../facts-changed.js';
import { OfficeStore, type OfficeValues } from '../office.store.js';
import { OFFICE } from './office-setting.js';
import type { Standing } from './setting.js';
import { StandingSettings } from './standing-settings.js';

/** The office's one row, which letters, mails, clocks and assessments join. */
@Injectable()
export class OfficeStanding implements Standing<OfficeValues>, OnModuleInit {
  constructor(
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
    private readonly settings: StandingSettings,
  ) {}

  onModuleInit(): void {
    this.settings.register(OFFICE, this);
  }

  async read(tx: Transaction): Promise<OfficeValues> {
    const { version: _version, ...values } = await this.office.read(tx);
    return values;
  }

  async faults(_tx: Transaction, { timeZone }: OfficeValues): Promise<readonly Fault[]> {
    return Promise.resolve(this.zones.isZone(timeZone) ? [] : [NO_ZONE]);
  }

  /** The row's version is the number of the edition that stands in it. */
  async put(tx: Transaction, content: OfficeValues, edition: number): Promise<void> {
    const { version, ...values } = await this.office.read(tx);
    const changed = changedValues<OfficeValues>(values, content);
    if (!changed && version === edition) return;
    await this.office.change(tx, version, edition, { ...values, ...content });
    if (!changed) return;
    await this.audit.record(tx, {
      action: 'office.changed',
      subjectType: 'office',
      change: { version: edition, fields: Object.keys(changed.after) },
    });
    if (RESTED_UPON.some((field) => field in changed.after)) await this.facts.outdated(tx);
    // Q1: under the other reading of the rules every pending extension may carry something else.
    if ('policyNewStarts' in changed.after)
      await this.facts.changed(tx, await this.office.awaitingDecision(tx));
  }
}

/** What every answer, or the readiness of everybody, rests on. */
const RESTED_UPON: readonly (keyof OfficeValues)[] = [
  'dliNumber',
  'timeZone',
  'coopCourseCodes',
  'readyIntoTermDays',
  'policyNewStarts',
];

const NO_ZONE: Fault = {
  path: 'timeZone',
  problem: 'Use a zone of the IANA list, for example America/Vancouver.',
  fr: 'Utilisez un fuseau de la liste de l’IANA, par exemple America/Vancouver.',
};

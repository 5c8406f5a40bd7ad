import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../students/office.store.js';
import type { JourneyView, TravelRow } from './journey.js';

/** Journeys as the API shows them, with the office's local times beside the instants. */
@Injectable()
export class JourneyViews {
  constructor(
    private readonly office: OfficeStore,
    private readonly zones: Zones,
  ) {}

  async one(tx: Transaction, row: TravelRow): Promise<JourneyView> {
    return (await this.all(tx, [row]))[0]!;
  }

  async all(tx: Transaction, rows: readonly TravelRow[]): Promise<JourneyView[]> {
    const { timeZone } = await this.office.read(tx);
    const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), timeZone);
    return rows.map(({ id, departedAt, returnedAt, source, version }) => ({
      id,
      departedAt: departedAt.toISOString(),
      departedAtLocal: local(departedAt),
      returnedAt: returnedAt?.toISOString() ?? null,
      returnedAtLocal: returnedAt && local(returnedAt),
      source,
      version,
    }));
  }
}

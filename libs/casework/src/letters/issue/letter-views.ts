import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { verificationAddress } from '#domain/letters/verification-code.js';
import { Settings } from '#platform/config/settings.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../../students/office.store.js';
import type { LetterRow, LetterView } from './letter.js';
import { LetterStore } from './letter.store.js';

/** Letters as the API shows them. */
@Injectable()
export class LetterViews {
  constructor(
    private readonly letters: LetterStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly settings: Settings,
  ) {}

  /** @throws when there is no such letter: ask only for what was just written */
  async one(tx: Transaction, id: string): Promise<LetterView> {
    const row = await this.letters.byId(tx, id);
    if (!row) throw new Error('A letter that was just written is not there.');
    return (await this.all(tx, [row]))[0]!;
  }

  async all(tx: Transaction, rows: readonly LetterRow[]): Promise<LetterView[]> {
    const { timeZone } = await this.office.read(tx);
    return rows.map(
      ({
        id,
        requestId,
        requestReference,
        number,
        kind,
        kindNames,
        language,
        state,
        sha256,
        bytes,
        ...row
      }) => ({
        id,
        requestId,
        requestReference,
        number,
        kind,
        kindNames,
        language,
        state,
        sha256,
        bytes,
        issuedOn: row.issuedOn,
        issuedAt: row.issuedAt?.toISOString() ?? null,
        issuedAtLocal: row.issuedAt && this.zones.toLocalIso(row.issuedAt.getTime(), timeZone),
        replacedById: row.replacedById,
        verificationAddress: this.addressOf(row),
        voidedOn: row.voidedOn,
        voidReason: row.voidReason,
        version: row.version,
      }),
    );
  }

  /** Printed on the page, so it is told with the page and not before. */
  private addressOf({ facts, issuedOn }: Pick<LetterRow, 'facts' | 'issuedOn'>): string | null {
    const { verificationCode: code } = facts;
    return code === undefined || issuedOn === null
      ? null
      : verificationAddress(this.settings.http.publicUrl, code);
  }
}

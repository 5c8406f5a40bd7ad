import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { CHAIN_START, chainKey, sealOf } from './audit-seal.js';
import { AuditSealStore, LONGEST_TRANSACTION_MS, type SealedRow } from './audit-seal.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 5_000;

/** What does not fit. `entryId` is the number of the row in coop.audit_entry. */
export type AuditFault =
  | { readonly kind: 'altered' | 'removed' | 'added'; readonly entryId: string }
  /** What was noted elsewhere does not stand in the chain: its end was cut off, or it was made anew. */
  | { readonly kind: 'anchor_missing'; readonly sealNumber: string }
  /** Seals are gone from the chain, with their rows: those between the two rows named (null: from the start). */
  | {
      readonly kind: 'seals_missing';
      readonly count: number;
      readonly afterEntryId: string | null;
      readonly entryId: string;
    };

/** A seal noted elsewhere: its number in the chain, and its hex. */
export interface NotedSeal {
  readonly sealNumber: string;
  readonly hash: string;
}

export interface AuditVerdict {
  readonly verified: number;
  /** Written a moment ago, not in the chain yet. */
  readonly waiting: number;
  /** Hex of the last seal: noted elsewhere, it proves later that nothing was cut off at the end. */
  readonly head: string;
  readonly faults: readonly AuditFault[];
}

/** Walks the whole chain and names every row that was altered, removed or added. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: AuditSealStore,
    private readonly settings: Settings,
  ) {}

  /**
   * @param noted anchors that were noted elsewhere: each must stand in the chain as it was
   */
  async verify(
    onProgress: (verified: number) => void = () => undefined,
    noted: readonly NotedSeal[] = [],
  ): Promise<AuditVerdict> {
    const walk = new ChainWalk(chainKey(this.settings.masterKey), noted);
    for (;;) {
      const rows = await this.transactions.run(WORKER, (tx) =>
        this.store.chain(tx, String(walk.sealNumber), PAGE),
      );
      for (const row of rows) walk.step(row);
      onProgress(walk.verified);
      if (rows.length < PAGE) break;
    }
    const { waiting, strays } = await this.transactions.run(WORKER, (tx) => this.store.outsideTheChain(tx));
    const added = strays.map((entryId): AuditFault => ({ kind: 'added', entryId }));
    return {
      verified: walk.verified,
      waiting,
      head: walk.previous.toString('hex'),
      faults: [...walk.faults, ...added, ...walk.missingAnchors()],
    };
  }
}

class ChainWalk {
  readonly faults: AuditFault[] = [];
  verified = 0;
  sealNumber = 0n;
  previous: Buffer = CHAIN_START;
  private lastEntryId: string | null = null;
  private latestAt = 0;
  /** Highest number of each time of sealing that lies within the last hour, and of all before. */
  private readonly recent: { sealedAt: number; highest: bigint }[] = [];
  private settled = 0n;

  private readonly noted: Map<string, string>;

  constructor(
    private readonly key: Buffer,
    noted: readonly NotedSeal[],
  ) {
    this.noted = new Map(noted.map(({ sealNumber, hash }) => [sealNumber, hash.toLowerCase()]));
  }

  /** Anchors that the chain, as it stands, does not contain. */
  missingAnchors(): AuditFault[] {
    return [...this.noted.keys()].map((sealNumber) => ({ kind: 'anchor_missing', sealNumber }));
  }

  step(row: SealedRow): void {
    const missing = Number(BigInt(row.sealNumber) - this.sealNumber - 1n);
    if (missing > 0) {
      const { entryId } = row;
      this.faults.push({ kind: 'seals_missing', count: missing, afterEntryId: this.lastEntryId, entryId });
    }
    const fault = this.faultOf(row, missing === 0);
    if (fault) this.faults.push({ kind: fault, entryId: row.entryId });
    else this.verified += 1;
    this.sealNumber = BigInt(row.sealNumber);
    this.previous = row.hash;
    if (this.noted.get(row.sealNumber) === row.hash.toString('hex')) this.noted.delete(row.sealNumber);
    this.lastEntryId = row.entryId;
  }

  private faultOf(row: SealedRow, followsPrevious: boolean): 'altered' | 'removed' | 'added' | null {
    const outOfPlace = this.isOutOfPlace(row);
    if (row.text === null) return 'removed';
    const expected = sealOf(this.key, this.previous, { id: row.entryId, text: row.text });
    if (followsPrevious && !expected.equals(row.hash)) return 'altered';
    return outOfPlace ? 'added' : null;
  }

  /** Slipped in later: rows with higher numbers were sealed long before, or rows before it bear a much later time. */
  private isOutOfPlace(row: SealedRow): boolean {
    const sealedAt = row.sealedAt.getTime();
    const id = BigInt(row.entryId);
    while (this.recent[0] && this.recent[0].sealedAt < sealedAt - LONGEST_TRANSACTION_MS) {
      const { highest } = this.recent.shift()!;
      if (highest > this.settled) this.settled = highest;
    }
    const last = this.recent.at(-1);
    if (last?.sealedAt === sealedAt) last.highest = id > last.highest ? id : last.highest;
    else this.recent.push({ sealedAt, highest: id });
    const at = row.at?.getTime() ?? this.latestAt;
    const backdated = at < this.latestAt - LONGEST_TRANSACTION_MS;
    this.latestAt = Math.max(this.latestAt, at);
    return id < this.settled || backdated;
  }
}

import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { type MissingForLetter, missingForBase, missingForLetter } from '#domain/letters/gate.js';
import type { LetterBase } from '#domain/letters/letter-base.js';
import { type Refusal, refused } from '../../outcome.js';
import { LetterCaseStore } from './letter-case.store.js';

export interface GateAnswer {
  readonly passes: boolean;
  readonly missing: readonly MissingForLetter[];
}

/** Who may ask for a letter at all (R64), answered with exactly what is missing. */
@Injectable()
export class LetterGates {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterCaseStore,
  ) {}

  async ask(actor: StudentActor): Promise<GateAnswer> {
    return this.transactions.run(actor, (tx) => this.answer(tx, actor.studentId, null));
  }

  /** @param base of the kind asked for; null: of letters about placements */
  async answer(tx: Transaction, studentId: string, base: LetterBase | null): Promise<GateAnswer> {
    const recorded = await this.store.read(tx, studentId);
    const gate = recorded?.gate;
    const missing = gate ? (base === null ? missingForLetter(gate) : missingForBase(base, gate)) : [];
    return { passes: recorded !== null && missing.length === 0, missing };
  }
}

/** `errors` names each missing thing by its code; `missing` has the words in both languages. */
export function gateRefusal({ missing }: GateAnswer): { readonly ok: false; readonly refusal: Refusal } {
  return refused({
    code: 'gate_not_passed',
    status: 409,
    title: 'You cannot ask for a letter yet',
    detail: 'A letter needs acceptance into co-op and the co-op course. What is missing stands under errors.',
    fr: {
      title: 'Vous ne pouvez pas encore demander de lettre',
      detail:
        'Une lettre demande l’admission au coop et le cours coop. Ce qui manque figure sous « errors ».',
    },
    errors: missing.map(({ code, text }) => ({ path: code, problem: text.en, fr: text.fr })),
    extra: { missing },
  });
}

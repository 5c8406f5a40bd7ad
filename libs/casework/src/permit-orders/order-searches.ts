import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { classifyRemarks } from '#domain/work-authorization/remarks.js';
import { Clock } from '#platform/clock/clock.js';
import { RulePacks } from '../authorization/rule-packs/rule-packs.js';
import type { PermitSearch } from './order-match.js';
import type { ClassOfPermits } from './permit-order.js';
import { PermitReachStore } from './permit-reach.store.js';

/**
 * Makes a search of a class of permits. Which class a printed text is of, the rule pack in force says (R4), not the
 * database: so the texts on file are read first, each once, and the search names those of the wanted classes.
 */
@Injectable()
export class OrderSearches {
  constructor(
    private readonly reach: PermitReachStore,
    private readonly rulePacks: RulePacks,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, { cancelledOn, criteria }: ClassOfPermits): Promise<PermitSearch> {
    const { remarkClasses } = criteria;
    if (!remarkClasses) return { cancelledOn, criteria };
    const pack = await this.rulePacks.inForce(tx, this.clock.now());
    const texts = await this.reach.remarkTexts(tx, { cancelledOn, criteria });
    const wanted = texts.filter((text) =>
      remarkClasses.includes(classifyRemarks(text === null ? undefined : [text], pack)),
    );
    const printed = wanted.filter((text) => text !== null);
    return {
      cancelledOn,
      criteria,
      remarks: { texts: printed, unrecorded: printed.length < wanted.length },
    };
  }
}

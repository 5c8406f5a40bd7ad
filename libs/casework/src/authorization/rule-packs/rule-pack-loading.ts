import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { canonicalText } from '#domain/work-authorization/canonical-text.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, type Outcome, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { validateRulePack } from './rule-pack-validation.js';
import { RulePackStore } from './rule-pack.store.js';
import { SHIPPED_RULE_PACKS } from './rule-packs.js';

/** Takes in a pack that an administrator brings. It answers nothing before it is put in force. */
@Injectable()
export class RulePackLoading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RulePackStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The same contents once more change nothing; other contents under a known id are refused. */
  async load(
    actor: StaffActor,
    input: unknown,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly id: string; readonly isNew: boolean }>> {
    const checked = validateRulePack(input, (await this.calendar.atDesk(actor)).today);
    if (!checked.ok) return invalid(checked.faults);
    const contents = checked.value;
    const { id } = contents;
    const shipped = SHIPPED_RULE_PACKS.find((pack) => pack.id === id);
    if (shipped) return isAlike(hashOf(shipped), contents) ? done({ id, isNew: false }) : OTHER_CONTENTS;
    return this.transactions.run(
      actor,
      async (tx) => {
        const pack = { contents, hash: hashOf(contents), loadedBy: actor.name, loadedAt: this.clock.now() };
        if (!(await this.store.insert(tx, pack))) {
          const known = await this.store.hash(tx, id);
          return known && isAlike(known, contents) ? done({ id, isNew: false }) : OTHER_CONTENTS;
        }
        await this.audit.record(tx, {
          action: 'rule_pack.loaded',
          subjectType: 'rule_pack',
          subjectIds: [id],
          change: { contentsSha256: pack.hash.toString('hex') },
        });
        return done({ id, isNew: true });
      },
      origin,
    );
  }
}

const hashOf = (pack: RulePack): Buffer => createHash('sha256').update(canonicalText(pack)).digest();
const isAlike = (hash: Buffer, pack: RulePack): boolean => hash.equals(hashOf(pack));

const OTHER_CONTENTS = refused({
  code: 'rule_pack_exists',
  status: 409,
  title: 'This edition exists with other contents',
  detail:
    'A pack never changes under its id, since assessments name it. Give this one an id of its own, for example with a suffix, and load it again.',
});

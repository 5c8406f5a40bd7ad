import { packInForceAt } from '../rule-packs/rule-pack.store.js';

/**
 * That the kept answer `c`, of `coop.current_assessment`, stands: the time for which it was given has not run out, and it was given
 * under the rules that are in force now. Null where there is none. What does not stand is no answer, until everybody is assessed
 * again.
 */
export const STANDING_ANSWER = `((c.next_change_at is null or c.next_change_at > now()) and c.rule_pack = (${packInForceAt('now()')}))`;

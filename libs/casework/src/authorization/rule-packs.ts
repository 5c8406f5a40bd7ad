import { Injectable } from '@nestjs/common';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';

/** Which rule pack answers now. Packs are dated data; the newest one that the product ships is in force. */
@Injectable()
export class RulePacks {
  readonly current: RulePack = RULE_PACK_2026_11;
}

import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome } from '../outcome.js';
import { CaseLooks } from './case-looks.js';
import { type CaseActor, CaseWriting, recorderOf } from './case-writing.js';
import type { PathwayCaseView } from './pathway-case.js';
import { invalidInBoth } from './pathway-refusals.js';
import { Pathways } from './pathways.js';

type Facts = Readonly<Record<string, unknown>>;

/** What is known of a case beside its steps. All of it is sent and kept at once, in the shape that its pathway asks. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly pathways: Pathways,
    private readonly looks: CaseLooks,
    private readonly writing: CaseWriting,
    private readonly audit: AuditTrail,
  ) {}

  /** What the office alone writes stays as it is when a candidate sends facts. */
  async change(
    actor: CaseActor,
    id: string,
    { version, facts }: { readonly version: number; readonly facts: Facts },
    origin: RequestOrigin,
  ): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.writing.open(tx, actor, id, version);
        if (!opened.ok) return opened;
        const { row } = opened.value;
        const body = this.pathways.of(row.pathway);
        const wanted = actor.kind === 'student' ? keeping(body.officeFacts, row.facts, facts) : facts;
        const read = body.readFacts(wanted, await this.looks.moment(tx));
        if (!read.ok) return invalidInBoth(read.faults, 'facts');
        const fields = changedFields(row.facts, read.facts);
        if (fields.length === 0) return done(await this.looks.view(tx, row, recorderOf(actor)));
        await this.audit.record(tx, {
          action: 'pathway_case.facts_changed',
          subjectType: 'pathway_case',
          subjectIds: [id],
          studentId: row.studentId,
          change: { fields, version: version + 1 },
          values: { before: only(fields, row.facts), after: only(fields, read.facts) },
        });
        return this.writing.keep(tx, actor, opened.value, { stage: row.stage, facts: read.facts });
      },
      origin,
    );
  }
}

function keeping(fields: readonly string[], current: Facts, given: Facts): Facts {
  const others = Object.entries(given).filter(([field]) => !fields.includes(field));
  return { ...Object.fromEntries(others), ...only(fields, current) };
}

const only = (fields: readonly string[], facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => fields.includes(field)));

const changedFields = (before: Facts, after: Facts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );

import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { type LetterAnswers, mergeAnswers } from '#domain/letters/answers.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, refused } from '../../outcome.js';
import { isOwnOrStaffs } from '../../own-rows.js';
import { LetterCases } from './letter-cases.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';
import { gateRefusal, LetterGates } from './letter-gates.js';
import type { LetterRequestView } from './letter-request.js';
import { LetterRequestStore } from './letter-request.store.js';
import { newReference } from './request-reference.js';
import { RequestSteps } from './request-steps.js';
import { RequestViews } from './request-views.js';

/** A student's requests until they are submitted: started behind the gate, answered bit by bit. */
@Injectable()
export class LetterDrafts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly requests: LetterRequestStore,
    private readonly views: RequestViews,
    private readonly steps: RequestSteps,
    private readonly gates: LetterGates,
    private readonly cases: LetterCases,
    private readonly kinds: LetterKindStore,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: StudentActor): Promise<LetterRequestView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, await this.requests.ofStudent(tx, actor.studentId)),
    );
  }

  async read(actor: StudentActor, id: string): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.requests.byId(tx, id);
      if (!row || !isOwnOrStaffs(actor, row)) return notFound('letter request');
      return done((await this.views.all(tx, [row]))[0]!);
    });
  }

  async start(actor: StudentActor, kind: string, origin: RequestOrigin): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(actor, (tx) => this.startIn(tx, actor.studentId, kind), origin);
  }

  /** Keeps what was answered, complete or not. */
  async answer(
    actor: StudentActor,
    id: string,
    { version, answers }: { readonly version: number; readonly answers: LetterAnswers },
    origin: RequestOrigin,
  ): Promise<Outcome<LetterRequestView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.steps.open(tx, id, version, 'answer');
        if (!opened.ok) return opened;
        const { row, next } = opened.value;
        const merged = mergeAnswers(row.answers, answers);
        await this.requests.change(tx, id, version, { state: next, answers: merged });
        await this.record(
          tx,
          'letter_request.answered',
          id,
          { version: version + 1 },
          { before: row.answers, after: merged },
        );
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }

  private async startIn(
    tx: Transaction,
    studentId: string,
    kind: string,
  ): Promise<Outcome<LetterRequestView>> {
    const offered = await this.kinds.byCode(tx, kind);
    if (!offered?.studentsMayAsk || offered.retiredAt) return NO_SUCH_KIND;
    const gate = await this.gates.answer(tx, studentId, offered.base);
    if (!gate.passes) return gateRefusal(gate);
    const open = await this.requests.openOf(tx, studentId, kind);
    if (open) return alreadyOpen(open.id);
    const found = await this.cases.of(tx, { studentId, kind, answers: {} });
    if (!found) return notFound('student');
    if (offered.base === 'permit_support' && !found.coopPermitPossible) return KIND_NOT_APPLICABLE;
    const year = found.letter.today.slice(0, 4);
    let id: string | null = null;
    while (id === null)
      id = await this.requests.insert(tx, { studentId, kind, reference: newReference(year) });
    await this.record(tx, 'letter_request.started', id, { kind });
    return done(await this.views.one(tx, id));
  }

  private async record(
    tx: Transaction,
    action: string,
    id: string,
    change: Record<string, string | number>,
    values?: { before?: unknown; after?: unknown },
  ): Promise<void> {
    const studentId = tx.actor.kind === 'student' ? tx.actor.studentId : null;
    await this.audit.record(tx, {
      action,
      subjectType: 'letter_request',
      subjectIds: [id],
      studentId,
      change,
      ...(values && { values }),
    });
  }
}

const alreadyOpen = (id: string) =>
  refused({
    code: 'request_open',
    status: 409,
    title: 'A request of this kind is open',
    detail: 'Go on with the open request, or withdraw it before you begin another.',
    fr: {
      title: 'Une demande de ce type est ouverte',
      detail: 'Continuez la demande ouverte, ou retirez-la avant d’en commencer une autre.',
    },
    extra: { current: { id } },
  });

const NO_SUCH_KIND = invalid([
  {
    path: 'kind',
    problem: 'Choose one of the kinds of letters that are offered to you (GET /letter-kinds).',
    fr: 'Choisissez l’un des types de lettres qui vous sont offerts (GET /letter-kinds).',
  },
]);

const KIND_NOT_APPLICABLE = refused({
  code: 'kind_not_applicable',
  status: 409,
  title: 'This letter is not for you',
  detail:
    'Your placements need no co-op work permit: your study permit covers them. Ask for a placement confirmation.',
  fr: {
    title: 'Cette lettre n’est pas pour vous',
    detail:
      'Vos stages n’exigent pas de permis de travail coop : votre permis d’études suffit. Demandez une confirmation de stage.',
  },
});

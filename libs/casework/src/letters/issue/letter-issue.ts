import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { freezeLetter, type LetterFacts } from '#domain/letters/letter-facts.js';
import { verificationCode } from '#domain/letters/verification-code.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, type Outcome, type Refusal, refused } from '../../outcome.js';
import type { CaseOfLetter } from '../requests/letter-cases.js';
import { LetterNumberStore } from './letter-number.store.js';
import type { LetterRequestRow } from '../requests/letter-request.js';
import { LetterTemplateStore } from '../wording/letter-template.store.js';
import type { LetterRow } from './letter.js';
import { LetterStore } from './letter.store.js';
import { RENDER_LETTER } from '../letters.jobs.js';
import { renderTemplate } from '../wording/template-rendering.js';
import { claimsNotCarried, letterUntrue } from './untrue-letter.js';

/** Facts as they are today under a fresh code, the words in force, and what identifies both. */
interface Frozen {
  readonly facts: LetterFacts;
  readonly templateId: string;
  readonly templateEdition: number;
  readonly verificationHash: Buffer;
}

/** Freezes facts and words under the next number and asks for the page, in the transaction of the approval. */
@Injectable()
export class LetterIssue {
  constructor(
    private readonly letters: LetterStore,
    private readonly numbers: LetterNumberStore,
    private readonly templates: LetterTemplateStore,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The words are those in force today. Refused while there are none, where a finding blocks, or where the words claim what
   * the facts do not carry; no number is taken then.
   * @param supersedes the issued letter that ends when this one is issued
   */
  async issue(
    tx: Transaction,
    request: LetterRequestRow,
    found: CaseOfLetter,
    supersedes: LetterRow | null = null,
  ): Promise<Outcome<string>> {
    const frozen = await this.freeze(tx, request, found);
    if (!frozen.ok) return frozen;
    const taken = await this.nextNumber(tx, found);
    const facts = { ...frozen.value.facts, number: taken.number };
    const id = await this.letters.insert(tx, {
      ...frozen.value,
      facts,
      studentId: request.studentId,
      requestId: request.id,
      supersedesId: supersedes?.id ?? null,
    });
    await this.numbers.give(tx, taken, id);
    await this.approved(tx, request, id, { ...frozen.value, facts });
    return done(id);
  }

  /** Why the letter would be refused today, without taking a number. */
  async refusal(tx: Transaction, request: LetterRequestRow, found: CaseOfLetter): Promise<Refusal | null> {
    const frozen = await this.freeze(tx, request, found);
    return frozen.ok ? null : frozen.refusal;
  }

  /** Makes a failed letter again: as the facts and words are now, under a number of its own. */
  async again(
    tx: Transaction,
    letter: LetterRow,
    request: LetterRequestRow,
    found: CaseOfLetter,
  ): Promise<Outcome<string>> {
    const frozen = await this.freeze(tx, request, found);
    if (!frozen.ok) return frozen;
    const taken = await this.nextNumber(tx, found);
    const facts = { ...frozen.value.facts, number: taken.number };
    await this.letters.retry(tx, letter.id, { ...frozen.value, facts });
    await this.numbers.give(tx, taken, letter.id);
    await this.approved(tx, request, letter.id, { ...frozen.value, facts });
    return done(letter.id);
  }

  private async freeze(
    tx: Transaction,
    request: LetterRequestRow,
    { letter, office }: CaseOfLetter,
  ): Promise<Outcome<Frozen>> {
    // What a letter says, and why it may not, follows from the permits that were read.
    const closed = await this.wall.before(tx, request.studentId);
    if (closed) return closed;
    const blocks = letterFindings(letter).filter(({ severity }) => severity === 'block');
    if (blocks.length > 0) return letterUntrue(blocks);
    const template = await this.templates.inForce(tx, request.kind, letter.today);
    if (!template) return NO_TEMPLATE;
    const language = request.answers.language ?? 'en';
    const facts = freezeLetter(letter, { number: '', language, office });
    if (!facts) throw new Error('A letter without a blocking finding could not be frozen.');
    const tried = renderTemplate(template.content, facts);
    if ('missing' in tried) return claimsNotCarried(tried.missing);
    const code = verificationCode(randomBytes(16));
    return done({
      facts: { ...facts, verificationCode: code },
      templateId: template.id,
      templateEdition: template.edition,
      verificationHash: createHash('sha256').update(code).digest(),
    });
  }

  private nextNumber(tx: Transaction, { letter, office }: CaseOfLetter) {
    return this.numbers.next(tx, Number(letter.today.slice(0, 4)), office.institutionName);
  }

  private async approved(
    tx: Transaction,
    request: LetterRequestRow,
    id: string,
    { facts, templateEdition }: Frozen,
  ): Promise<void> {
    // The code opens the public answer: the trail does not keep it.
    const { verificationCode: _code, ...kept } = facts;
    await this.audit.record(tx, {
      action: 'letter.approved',
      subjectType: 'letter',
      subjectIds: [id, request.id],
      studentId: request.studentId,
      change: { kind: facts.kind, language: facts.language, number: facts.number, templateEdition },
      values: { after: kept },
    });
    await publish(tx.manager, RENDER_LETTER, { letterId: id });
  }
}

const NO_TEMPLATE = refused({
  code: 'no_template',
  status: 409,
  title: 'This kind of letter has no words today',
  detail:
    'No template of this kind is in force, so the request waits. Put a reviewed template in force, then approve again.',
  fr: {
    title: 'Ce type de lettre n’a pas de texte aujourd’hui',
    detail:
      'Aucun modèle de ce type n’est en vigueur : la demande attend. Mettez un modèle révisé en vigueur, puis approuvez de nouveau.',
  },
});

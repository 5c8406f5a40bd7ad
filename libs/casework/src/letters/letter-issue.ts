import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { freezeLetter, type LetterFacts } from '#domain/letters/letter-facts.js';
import { letterNumber } from '#domain/letters/letter-number.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome, refused } from '../outcome.js';
import type { CaseOfLetter } from './letter-cases.js';
import type { LetterRequestRow } from './letter-request.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { LetterStore } from './letter.store.js';
import { RENDER_LETTER } from './letters.jobs.js';
import { renderTemplate } from './template-rendering.js';
import { claimsNotCarried } from './untrue-letter.js';

/** Freezes the facts and the words under the next number and asks for the page, in the transaction of the approval. */
@Injectable()
export class LetterIssue {
  constructor(
    private readonly letters: LetterStore,
    private readonly templates: LetterTemplateStore,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The words are those in force today. Refused while there are none, or where they claim what the facts do not carry; no
   * number is taken then.
   * @throws when a finding blocks: ask before
   */
  async issue(
    tx: Transaction,
    request: LetterRequestRow,
    { letter, office }: CaseOfLetter,
  ): Promise<Outcome<string>> {
    const { studentId, kind } = request;
    const template = await this.templates.inForce(tx, kind, letter.today);
    if (!template) return NO_TEMPLATE;
    const language = request.answers.language ?? 'en';
    const unnumbered = freezeLetter(letter, { number: '', language, office });
    if (!unnumbered) throw new Error('A letter whose facts do not carry it came to be issued.');
    const tried = renderTemplate(template.content, unnumbered);
    if ('missing' in tried) return claimsNotCarried(tried.missing);
    const year = Number(letter.today.slice(0, 4));
    const number = letterNumber(office.institutionName, year, await this.letters.nextNumber(tx, year));
    const facts: LetterFacts = { ...unnumbered, number };
    const id = await this.letters.insert(tx, {
      studentId,
      requestId: request.id,
      templateId: template.id,
      facts,
    });
    await this.audit.record(tx, {
      action: 'letter.approved',
      subjectType: 'letter',
      subjectIds: [id, request.id],
      studentId,
      change: { kind, language, number, templateEdition: template.edition },
      values: { after: facts },
    });
    await publish(tx.manager, RENDER_LETTER, { letterId: id });
    return done(id);
  }
}

const NO_TEMPLATE = refused({
  code: 'no_template',
  status: 409,
  title: 'This kind of letter has no words today',
  detail:
    'No template of this kind is in force, so the request waits. Put a reviewed template in force, then approve again.',
});

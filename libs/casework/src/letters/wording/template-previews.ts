import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { type InventedStudent, inventedFacts } from '#domain/letters/invented-letters.js';
import { freezeLetter, type LetterFacts } from '#domain/letters/letter-facts.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import type { TemplateContent } from '#domain/letters/template-content.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import { LetterCases } from '../requests/letter-cases.js';
import type { LetterTemplateRow } from './letter-template.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { unreadableFaults } from './template-check.js';
import { renderTemplate } from './template-rendering.js';
import { TemplateSteps } from './template-steps.js';
import { TemplateViews } from './template-views.js';
import { claimsNotCarried, letterUntrue } from '../issue/untrue-letter.js';

export interface PreviewWish {
  readonly language: 'en' | 'fr';
  /** Words that are not saved yet; without them, those of the template. */
  readonly content?: TemplateContent;
  /** Of whom: somebody on record, with one of their work terms, or an invented student. */
  readonly of:
    | { readonly studentId: string; readonly workTermId: string | null }
    | { readonly invented: InventedStudent };
}

/** Stands where a letter has its number: a preview has none. */
const NO_NUMBER = '—';
/** Stands across every sheet. */
const MARK = { en: 'PREVIEW', fr: 'APERÇU' } as const;

/** A letter as it would read. Nothing is issued and nothing is kept but who looked at whose facts. */
@Injectable()
export class TemplatePreviews {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly templates: LetterTemplateStore,
    private readonly views: TemplateViews,
    private readonly steps: TemplateSteps,
    private readonly cases: LetterCases,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  /** Refused as the letter itself would be: where the record does not carry what it says. */
  async page(
    actor: StaffActor,
    id: string,
    wish: PreviewWish,
    origin: RequestOrigin,
  ): Promise<Outcome<LetterPage>> {
    const forbidden = this.steps.forbidden(actor);
    if (forbidden) return forbidden;
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.templates.byId(tx, id);
        return row ? this.pageIn(tx, row, wish) : notFound('template');
      },
      origin,
    );
  }

  private async pageIn(
    tx: Transaction,
    row: LetterTemplateRow,
    wish: PreviewWish,
  ): Promise<Outcome<LetterPage>> {
    const content = wish.content ?? row.content;
    const faults = unreadableFaults(content, await this.views.baseOf(tx, row.kind));
    if (faults.length > 0)
      return invalid(faults.map(({ path, ...said }) => ({ path: `content.${path}`, ...said })));
    const facts =
      'invented' in wish.of
        ? done(await this.inventedFacts(tx, row, wish.language, wish.of.invented))
        : await this.factsOnRecord(tx, row, wish.language, wish.of);
    if (!facts.ok) return facts;
    const rendered = renderTemplate(content, facts.value);
    if ('missing' in rendered) return claimsNotCarried(rendered.missing);
    return done({ ...rendered.page, preview: MARK[wish.language] });
  }

  private async inventedFacts(
    tx: Transaction,
    { kind }: LetterTemplateRow,
    language: 'en' | 'fr',
    who: InventedStudent,
  ): Promise<LetterFacts> {
    return inventedFacts(who, {
      kind,
      base: await this.views.baseOf(tx, kind),
      language,
      office: await this.office.read(tx),
      number: NO_NUMBER,
      today: await this.calendar.today(tx),
    });
  }

  private async factsOnRecord(
    tx: Transaction,
    { id, kind }: LetterTemplateRow,
    language: 'en' | 'fr',
    { studentId, workTermId }: { readonly studentId: string; readonly workTermId: string | null },
  ): Promise<Outcome<LetterFacts>> {
    const found = await this.cases.of(tx, { studentId, kind, answers: { workTermId } });
    if (!found) return notFound('student');
    await this.audit.record(tx, {
      action: 'letter_template.previewed',
      subjectType: 'letter_template',
      subjectIds: [id],
      studentId,
      change: { kind, language },
    });
    const facts = freezeLetter(found.letter, { number: NO_NUMBER, language, office: found.office });
    if (facts) return done(facts);
    return letterUntrue(letterFindings(found.letter).filter(({ severity }) => severity === 'block'));
  }
}

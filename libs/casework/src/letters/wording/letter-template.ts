import type { TemplateContent, TemplateFault } from '#domain/letters/template-content.js';

/** Where a template stands on its way; the words change in a draft alone. */
export type TemplateState = 'draft' | 'submitted' | 'reviewed' | 'retired';

/** The same with what its periods add, as the desk shows it. */
export type ShownTemplateState = TemplateState | 'scheduled' | 'in_force' | 'superseded';

/** From when a template applies; `from` is a local date of the office. */
export interface TemplatePeriod {
  readonly from: string;
  readonly reason: string;
  readonly putInForceBy: string | null;
  readonly recordedAt: string;
}

export interface LetterTemplateRow {
  readonly id: string;
  readonly kind: string;
  /** Counts the templates of a kind. */
  readonly edition: number;
  readonly state: TemplateState;
  readonly content: TemplateContent;
  readonly basedOn: string | null;
  /** Accounts of everybody who changed its words. */
  readonly authorIds: readonly string[];
  readonly authorNames: readonly string[];
  readonly submittedAt: string | null;
  readonly reviewedByName: string | null;
  readonly reviewedAt: string | null;
  readonly reviewNote: string | null;
  readonly retiredByName: string | null;
  readonly retiredOn: string | null;
  readonly retireReason: string | null;
  /** The latest first. */
  readonly periods: readonly TemplatePeriod[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A template as the API shows it. */
export interface LetterTemplateView extends Omit<LetterTemplateRow, 'authorIds' | 'state'> {
  readonly state: ShownTemplateState;
  /** What keeps a draft from review. */
  readonly faults: readonly TemplateFault[];
}

/** The words of a kind on a day. */
export interface TemplateInForce {
  readonly id: string;
  readonly edition: number;
  readonly content: TemplateContent;
}

import type { PrintedField } from '#domain/permits/reading/field-labels.js';
import type { PrintedKind } from '#domain/permits/reading/printed-kind.js';

export type SpecimenField = Exclude<PrintedField, 'remarks' | 'validFrom'>;

/** An invented document: what is printed on it, and what a perfect reader would say of it. */
export interface Specimen {
  readonly kind: Exclude<PrintedKind, 'visitor_record'>;
  readonly language: 'en' | 'fr';
  /** Labels beside their values, or above them. */
  readonly layout: 'beside' | 'above';
  /** As a reader should propose them: dates `YYYY-MM-DD`, the time of receipt with its offset, numbers in their stored form, names as printed. */
  readonly fields: Readonly<Partial<Record<SpecimenField, string>>>;
  /** The printed lines; empty where none are printed. */
  readonly remarks: readonly string[];
  readonly remarkClass: 'K1' | 'K2' | 'not_qualifying' | 'manual_review' | 'none';
}

import type { Words } from '../letters/words.js';
import { noteInFrench, reasonInFrench } from './answer-words.fr.js';
import { candidateOf } from './candidate.js';
import type { CountryTable } from './country-table.js';
import { inProse } from './days-in-prose.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecFacts } from './facts.js';
import type { NoteOptions } from './offer-notes.js';
import type { IecNote, IecReason, IecResult } from './result.js';

/** The engine's answer with its sentences in both languages, their days in prose. */
export interface ToldIecResult extends Omit<IecResult, 'reasons' | 'notes'> {
  readonly reasons: readonly (Omit<IecReason, 'text'> & { readonly text: Words })[];
  readonly notes: readonly (Omit<IecNote, 'text'> & { readonly text: Words })[];
}

export function tellIec(facts: IecFacts, table: CountryTable, options: NoteOptions): ToldIecResult {
  const result = evaluateIec(facts, table, options);
  const candidate = candidateOf(facts, table);
  return {
    ...result,
    reasons: result.reasons.map((reason) => ({
      ...reason,
      text: inProse({ en: reason.text, fr: reasonInFrench(reason, candidate, result) }),
    })),
    notes: result.notes.map((note) => ({
      ...note,
      text: inProse({ en: note.text, fr: noteInFrench(note, candidate, result) }),
    })),
  };
}

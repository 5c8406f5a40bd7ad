import type { ProgramStage, StageKind } from '../../api/shapes/program-plan.js';

/** A stage as it is typed. */
export interface StageEntry {
  /** Stays with the stage when it moves. */
  key: number;
  kind: StageKind;
  weeks: string;
  credits: string;
  term: string;
  en: string;
  fr: string;
}

export function entriesOf(stages: readonly ProgramStage[]): StageEntry[] {
  return stages.map(({ kind, weeks, credits, term, name }, key) => ({
    key,
    kind,
    weeks: String(weeks),
    credits: credits === null ? '' : String(credits),
    term: term === null ? '' : String(term),
    ...name,
  }));
}

/** What is wrong with a stage, by the key of its words; the API has the last word. */
export type StageFault = 'weeksWrong' | 'creditsWrong' | 'termWrong' | 'nameMissing';

const WHOLE = /^\d{1,3}$/;
const DECIMAL = /^\d{1,3}(?:[.,]\d{1,2})?$/;
const within = (text: string, least: number, most: number): boolean => {
  const value = Number(text.replace(',', '.'));
  return value >= least && value <= most;
};

export function faultsOfStage({
  weeks,
  credits,
  term,
  en,
  fr,
}: StageEntry): { field: string; fault: StageFault }[] {
  const faults: { field: string; fault: StageFault }[] = [];
  if (!WHOLE.test(weeks.trim()) || !within(weeks, 1, 200))
    faults.push({ field: 'weeks', fault: 'weeksWrong' });
  if (credits.trim() && !(DECIMAL.test(credits.trim()) && within(credits, 0, 200)))
    faults.push({ field: 'credits', fault: 'creditsWrong' });
  if (term.trim() && !(WHOLE.test(term.trim()) && within(term, 1, 40)))
    faults.push({ field: 'term', fault: 'termWrong' });
  if (!en.trim() || !fr.trim())
    faults.push({ field: en.trim() ? 'name.fr' : 'name.en', fault: 'nameMissing' });
  return faults;
}

export function stageOf({ kind, weeks, credits, term, en, fr }: StageEntry): ProgramStage {
  return {
    kind,
    weeks: Number(weeks),
    credits: credits.trim() ? Number(credits.replace(',', '.')) : null,
    term: term.trim() ? Number(term) : null,
    name: { en: en.trim(), fr: fr.trim() },
  };
}

export interface ShareOfWork {
  work: number;
  total: number;
}

/** Weeks of work terms and of all stages; what is not a number yet counts as none. */
export function weeksIn(stages: readonly { kind: StageKind; weeks: number | string }[]): ShareOfWork {
  const weeksOf = ({ weeks }: { weeks: number | string }): number => Number(weeks) || 0;
  const sum = (some: readonly { weeks: number | string }[]): number =>
    some.reduce((all, stage) => all + weeksOf(stage), 0);
  return { work: sum(stages.filter(({ kind }) => kind === 'work')), total: sum(stages) };
}

/** R35: work terms take half of the weeks at most; compared in whole weeks, so that nothing is rounded. */
export const isWithinHalf = ({ work, total }: ShareOfWork): boolean => work * 2 <= total;

import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type FieldProblem, type Problem } from '../api/problem.js';
import { useProblemWords } from '../elements/problem-words.js';
import type { Language } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';
import { nameTwins } from './name-twins.js';

export interface FormProblems {
  all: FieldProblem[];
  /** A refusal that belongs to no field. */
  general: { title: string; detail: string } | null;
  /** Counts the showings, so that the summary takes the focus again when the same faults come back. */
  shown: number;
  /** All that is wrong with the field, a line each, as in the summary. */
  of: (path: string) => string | undefined;
  show: (problems: FieldProblem[]) => void;
  showRefusal: (error: unknown) => Problem;
  clear: () => void;
}

/**
 * What is wrong with a form: found here before sending, or answered by the API. `within` is where the form's values
 * lie in the request's body ('answers.'), and is left out of the paths of its fields.
 */
export function useFormProblems(within = ''): FormProblems {
  const [all, setAll] = useState<FieldProblem[]>([]);
  const [general, setGeneral] = useState<FormProblems['general']>(null);
  const [shown, setShown] = useState(0);
  const words = useProblemWords();
  const language = useLanguage();
  const wordsNow = useRef(words);
  useEffect(() => {
    wordsNow.current = words;
  });
  const show = useCallback((problems: FieldProblem[]) => {
    setAll(nameTwins(problems));
    setGeneral(null);
    setShown((count) => count + 1);
  }, []);
  const showRefusal = useCallback(
    (error: unknown) => {
      const problem = asProblem(error);
      const fields =
        problem.status === 422 || problem.status === 400 ? outOf(within, problem.errors, language) : [];
      setAll(nameTwins(fields));
      setGeneral(fields.length > 0 ? null : wordsNow.current(problem));
      setShown((count) => count + 1);
      return problem;
    },
    [within, language],
  );
  const clear = useCallback(() => {
    setAll([]);
    setGeneral(null);
  }, []);
  const of = useCallback(
    (path: string) => {
      const found = all.filter((problem) => problem.path === path);
      return found.length > 0 ? found.map(({ problem }) => problem).join('\n') : undefined;
    },
    [all],
  );
  return { all, general, shown, of, show, showRefusal, clear };
}

const outOf = (within: string, problems: FieldProblem[], language: Language): FieldProblem[] =>
  problems.map(({ path, problem, fr }) => ({
    path: path.startsWith(within) ? path.slice(within.length) : path,
    problem: language === 'fr' && fr ? fr : problem,
  }));

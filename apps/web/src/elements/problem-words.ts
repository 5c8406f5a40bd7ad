import { useTranslation } from 'react-i18next';
import { NO_ANSWER, type Problem } from '../api/problem.js';

function frenchOf({ extra }: Problem): { title: string; detail: string } | null {
  const fr = extra['fr'] as { title?: unknown; detail?: unknown } | undefined;
  return typeof fr?.title === 'string' && typeof fr.detail === 'string'
    ? { title: fr.title, detail: fr.detail }
    : null;
}

/** What to say for an error answer: the server's own sentence where it has one, ours for silence and surprises. */
export function useProblemWords(): (problem: Problem) => { title: string; detail: string } {
  const { t, i18n } = useTranslation();
  return (problem) => {
    if (problem.code === NO_ANSWER)
      return { title: t('problem.noAnswerTitle'), detail: t('problem.noAnswer') };
    const known = `problem.codes.${problem.code}`;
    if (i18n.exists(known)) return { title: t('problem.title'), detail: t(known as never) };
    // A failure that the server names (its store is full, a provider is silent) comes with its own sentences.
    if (problem.status === 0 || (problem.status >= 500 && /^(unexpected$|http_)/.test(problem.code)))
      return { title: t('problem.surpriseTitle'), detail: t('problem.surprise') };
    const french = i18n.language === 'fr' ? frenchOf(problem) : null;
    return french ?? { title: problem.title || t('problem.title'), detail: problem.detail };
  };
}

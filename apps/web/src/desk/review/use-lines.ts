import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/schema.js';
import { type NamedWorkTerm, useAnswerFacts } from '../../student/letter-request/answer-facts.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import type { Line } from './changes.js';

type Decided = Pick<Schemas['DocumentAnswer'], 'decidedAtLocal' | 'reasons'>;

/** What staff see of a document, line by line. */
export function useDocumentLines(): (document: Schemas['DocumentAnswer']) => Line[] {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const decisionLines = useDecisionLines();
  return (document) => [
    { name: t('review.lines.state'), value: word('documentState', document.state) },
    ...decisionLines(document),
    { name: t('review.lines.purpose'), value: word('purpose', document.purpose) },
    { name: t('review.lines.files'), value: document.files.map(({ name }) => name).join(', ') },
  ];
}

/** What staff see of a request for a letter, line by line. */
export function useRequestLines(
  workTerms: NamedWorkTerm[],
): (request: Schemas['LetterRequestAnswer']) => Line[] {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const decisionLines = useDecisionLines();
  const answerFacts = useAnswerFacts();
  return (request) => [
    { name: t('review.lines.state'), value: word('requestState', request.state) },
    ...decisionLines(request),
    ...answerFacts(request, workTerms),
  ];
}

function useDecisionLines(): (decided: Decided) => Line[] {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const language = useLanguage();
  return ({ decidedAtLocal, reasons }) => [
    {
      name: t('review.lines.decidedAt'),
      value: decidedAtLocal ? stampInProse(decidedAtLocal, language) : null,
    },
    {
      name: t('review.lines.reasons'),
      value: reasons.map(({ text, note }) => [pick(text), note].filter(Boolean).join(' ')).join(' ') || null,
    },
  ];
}

import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '../../api/shapes/letter.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useTermName } from '../../record/term-names.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { countryName } from '../../words/country-names.js';
import type { Topic } from './topics.js';

export type NamedWorkTerm = Pick<WorkTerm, 'id' | 'term' | 'employer'>;

export interface AnswerFact {
  path: string;
  topic: Topic;
  name: string;
  value: string | null;
}

/** Every answer of a request in words, in the order of its pages; null where it is still open. */
export function useAnswerFacts(): (request: LetterRequest, workTerms: NamedWorkTerm[]) => AnswerFact[] {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const termName = useTermName();
  return ({ answers }, workTerms) => {
    const { permit } = answers;
    const workTerm = workTerms.find((term) => term.id === answers.workTermId);
    const date = (text: string | null | undefined): string | null =>
      text ? dateInProse(text, language) : null;
    return [
      {
        path: 'inCanada',
        topic: 'about',
        name: t('letters.about.inCanada'),
        value: answers.inCanada === undefined ? null : t(answers.inCanada ? 'frame.yes' : 'frame.no'),
      },
      {
        path: 'citizenship',
        topic: 'about',
        name: t('letters.about.citizenship'),
        value: answers.citizenship ? countryName(answers.citizenship, language) : null,
      },
      {
        path: 'permit.kind',
        topic: 'permit',
        name: t('letters.permit.kind'),
        value: permit?.kind ? word('permitKind', permit.kind) : null,
      },
      {
        path: 'permit.documentNumber',
        topic: 'permit',
        name: t('letters.permit.documentNumber'),
        value: permit?.documentNumber ?? null,
      },
      {
        path: 'permit.expiresOn',
        topic: 'permit',
        name: t('letters.permit.expiresOn'),
        value: date(permit?.expiresOn),
      },
      {
        path: 'permit.remarkText',
        topic: 'permit',
        name: t('letters.permit.remarkText'),
        value: permit?.remarkText || t('letters.check.noRemarks'),
      },
      {
        path: 'permit.dliNumber',
        topic: 'permit',
        name: t('letters.permit.dliNumber'),
        value: permit?.dliNumber ?? t('letters.check.noRemarks'),
      },
      {
        path: 'passportExpiresOn',
        topic: 'passport',
        name: t('letters.passport.expiresOn'),
        value: date(answers.passportExpiresOn),
      },
      {
        path: 'targetTerm',
        topic: 'term',
        name: t('letters.term.targetTerm'),
        value: answers.targetTerm ? termName(answers.targetTerm) : null,
      },
      {
        path: 'workTermId',
        topic: 'term',
        name: t('letters.term.workTerm'),
        value: workTerm
          ? [termName(workTerm.term), workTerm.employer].filter(Boolean).join(', ')
          : t('letters.term.workTermNone'),
      },
      {
        path: 'language',
        topic: 'term',
        name: t('letters.term.language'),
        value: answers.language ? { en: 'English', fr: 'Français' }[answers.language] : null,
      },
      ...(answers.noteToOffice
        ? [
            {
              path: 'noteToOffice',
              topic: 'term' as const,
              name: t('letters.term.note'),
              value: answers.noteToOffice,
            },
          ]
        : []),
      {
        path: 'consent',
        topic: 'consent',
        name: t('letters.topics.consent'),
        value: answers.consent ? t('frame.yes') : null,
      },
    ];
  };
}

import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.js';
import { NotAdvice } from './not-advice.js';
import { QuestionChoice } from './question-choice.js';
import { QuestionForm } from './question-form.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIfResult } from './what-if-result.js';
import type { WhatIfStep, WhatIfSubject } from './what-if-subject.js';

interface Props {
  subject: WhatIfSubject;
  step: WhatIfStep;
  go: (step: WhatIfStep) => void;
  back: LinkProps & { label: string };
  /** The address of the choice of a question. */
  choice: LinkProps;
  /** Whom it is about, where that is not the reader. */
  about?: string;
}

/** "What if …?" one topic a page: choose a question, answer it, see both pictures. */
export function WhatIfSteps({ subject, step, go, back, choice, about }: Props): ReactNode {
  const { t } = useTranslation();
  const { questions, answer, ask } = useWhatIf(subject.path);
  const here = step ?? (questions.length === 0 ? 'choose' : undefined);
  if (here !== undefined && here !== 'choose')
    return (
      <QuestionForm
        key={here}
        kind={here}
        subject={subject}
        asked={questions}
        ask={ask}
        onAnswered={() => go(undefined)}
        back={choice}
      />
    );
  const lead = about ? t('whatIf.leadAbout', { name: about }) : t('whatIf.lead');
  return (
    <Page key={here ?? 'answer'} title={t('whatIf.title')} lead={lead} back={back} wide={here === undefined}>
      <NotAdvice answer={answer} />
      {here === 'choose' || !answer ? (
        <QuestionChoice
          subject={subject}
          onChosen={go}
          onBack={questions.length > 0 ? () => go(undefined) : null}
        />
      ) : (
        <WhatIfResult
          answer={answer}
          questions={questions}
          ask={ask}
          voice={subject.voice}
          onMore={() => go('choose')}
        />
      )}
    </Page>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { entryOf } from '../../time/date-entry.js';
import { TopicForm } from './topic-form.js';
import type { TopicProps } from './topic-props.js';
import { useTopicEntry } from './use-topic-entry.js';

export function PassportTopic({ request, me }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const readDate = useDateReader();
  const problems = useFormProblems('answers.');
  const { entry, change, draft } = useTopicEntry(request, 'passport', {
    expires: entryOf(request.answers.passportExpiresOn ?? me.passportExpiresOn),
  });
  const read = () => {
    const faults: FieldProblem[] = [];
    const date = readDate('passportExpiresOn', t('letters.passport.expiresOnName'), entry.expires, faults);
    return date ? { answers: { passportExpiresOn: date } } : { faults };
  };
  return (
    <TopicForm request={request} topic="passport" problems={problems} draft={draft} read={read}>
      <DateField
        name="passportExpiresOn"
        label={t('letters.passport.expiresOn')}
        hint={t('letters.passport.expiresOnHint')}
        error={problems.of('passportExpiresOn')}
        value={entry.expires}
        onValue={(expires) => change({ expires })}
      />
      <p>{t('letters.passport.why')}</p>
    </TopicForm>
  );
}

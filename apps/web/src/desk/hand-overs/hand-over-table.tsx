import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { useAccount, useMay } from '../../session/session-query.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { StudentLink } from '../students/student-link.js';
import { type HandOver, handOversQuery } from './hand-overs-data.js';

const TONES = { waiting: 'asks', taken: 'office', answered: 'holds', withdrawn: 'ended' } as const;

interface Props {
  id: string;
  heading: string;
  beside?: ReactNode;
  rows: readonly HandOver[];
  named?: boolean;
}

/** Hand-overs with the steps that the person looking may take. */
export function HandOverTable({ named = true, ...part }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const stamp = useOfficeStamp();
  return (
    <CaseTable
      {...part}
      columns={[
        ...(named
          ? [
              {
                head: t('handOvers.student'),
                render: ({ student }: HandOver) =>
                  student ? (
                    <StudentLink id={student.id} name={student.name} number={student.studentNumber} />
                  ) : (
                    t('handOvers.shut')
                  ),
              },
            ]
          : []),
        { head: t('handOvers.question'), render: ({ question }) => question },
        {
          head: t('handOvers.handed'),
          render: ({ handedAtLocal, handedBy }) =>
            t('handOvers.by', { at: stamp.inTable(handedAtLocal ?? ''), name: handedBy }),
        },
        {
          head: t('handOvers.state'),
          render: ({ state, takenBy }) => (
            <>
              <Tag tone={TONES[state]}>{word('handOverState', state)}</Tag>
              {takenBy ? <span className={table['change']}>{takenBy}</span> : null}
            </>
          ),
        },
        {
          head: t('handOvers.answer'),
          render: (row) => row.answer ?? (row.closedAt ? '' : <HandOverSteps handOver={row} />),
        },
      ]}
    />
  );
}

function HandOverSteps({ handOver }: { handOver: HandOver }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const account = useAccount();
  const takes = useMay('hand_overs.take');
  const makes = useMay('hand_overs.make');
  const [answering, setAnswering] = useState(false);
  const { id, version, student, takenBy } = handOver;
  const refresh = () => queries.invalidateQueries({ queryKey: handOversQuery.queryKey });
  const step = useMutation({
    mutationFn: (name: 'take' | 'withdraw') => api.post(`/hand-overs/${id}/${name}`, { version }),
    onSettled: refresh,
  });
  const name = student?.name ?? '';
  if (makes)
    return (
      <Button kind="quiet" small busy={step.isPending} onClick={() => step.mutate('withdraw')}>
        {t('handOvers.withdraw')}
      </Button>
    );
  if (!takes) return null;
  if (takenBy === null)
    return (
      <Button
        small
        busy={step.isPending}
        aria-label={t('handOvers.takeNamed', { name })}
        onClick={() => step.mutate('take')}
      >
        {t('handOvers.take')}
      </Button>
    );
  if (takenBy !== account?.displayName) return null;
  return (
    <>
      <Button small aria-label={t('handOvers.answerNamed', { name })} onClick={() => setAnswering(true)}>
        {t('handOvers.answerIt')}
      </Button>
      {answering ? (
        <FormDialog
          title={t('handOvers.answerNamed', { name })}
          lead={<p>{t('handOvers.answerLead')}</p>}
          fields={[{ name: 'answer', label: t('handOvers.answerLabel'), type: 'long' }]}
          submitLabel={t('handOvers.answerIt')}
          send={async (body) => {
            await api.post(`/hand-overs/${id}/answer`, { version, ...body });
            await refresh();
          }}
          onClose={() => setAnswering(false)}
        />
      ) : null}
    </>
  );
}

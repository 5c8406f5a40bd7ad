import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterKind, LetterRequest } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { RadioField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { usePick } from '../../words/use-language.js';
import { GatePage } from './gate-page.js';
import { useTurnaroundWords } from './use-turnaround-words.js';
import { gateQuery, kindsQuery, requestQuery, requestsQuery } from './request-queries.js';

/** Kinds with a word of advice: whom they are for. */
const HINTED = ['placement_confirmation', 'coop_permit_support'] as const;

export function StartPage(): ReactNode {
  const { t } = useTranslation();
  const gate = useQuery(gateQuery);
  // Asked at once with the gate, and waited for: choices that come later would push the page about.
  const kinds = useQuery(kindsQuery);
  return (
    <LoadedPage query={gate} title={t('letters.start.title')}>
      {(answer) =>
        answer.passes ? (
          <LoadedPage query={kinds} title={t('letters.start.title')}>
            {(list) => <StartForm kinds={list} />}
          </LoadedPage>
        ) : (
          <GatePage missing={answer.missing} />
        )
      }
    </LoadedPage>
  );
}

function StartForm({ kinds }: { kinds: readonly LetterKind[] }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const turnaround = useTurnaroundWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [kind, setKind] = useState('');
  const open = useQuery(requestsQuery).data?.find(
    (request) => request.kind === kind && ['draft', 'returned', 'submitted'].includes(request.state),
  );
  const begin = useMutation({
    mutationFn: () => api.post<LetterRequest>('/me/letter-requests', { kind }),
    onSuccess: (request) => {
      queries.setQueryData(requestQuery(request.id).queryKey, request);
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey });
      void navigate({ to: '/letter-request/$id', params: { id: request.id } });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!kind) problems.show([{ path: 'kind', problem: t('letters.start.missing') }]);
    // One open request of a kind: going on with it is what was meant.
    else if (open) void navigate({ to: '/letter-request/$id', params: { id: open.id } });
    else if (!begin.isPending) begin.mutate();
  };
  return (
    <Page
      title={t('letters.start.title')}
      lead={t('letters.start.lead')}
      back={{ to: '/letters', label: t('letters.title') }}
      faulty={problems.shown > 0}
    >
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <RadioField
          name="kind"
          label={t('letters.start.kind')}
          error={problems.of('kind')}
          value={kind}
          onValue={setKind}
          choices={kinds.map((one) => {
            const hinted = HINTED.find((code) => code === one.code);
            return {
              value: one.code,
              label: pick(one.names),
              hint: [hinted && t(`letters.start.kindHints.${hinted}`), turnaround(one)]
                .filter(Boolean)
                .join(' '),
            };
          })}
        />
        <Panel heading={t('letters.start.have')}>
          <ul>
            <li>{t('letters.start.haveList.permit')}</li>
            <li>{t('letters.start.haveList.passport')}</li>
            <li>{t('letters.start.haveList.term')}</li>
          </ul>
        </Panel>
        <Button type="submit" busy={begin.isPending}>
          {t('letters.start.begin')}
        </Button>
      </form>
    </Page>
  );
}

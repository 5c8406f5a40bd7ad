import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { JobBoard, NewJobBoard } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { SecretOnce } from './secret-once.js';
import css from './settings.module.css';

const boardsQuery = queryOptions({
  queryKey: ['desk', 'job-boards'],
  queryFn: ({ signal }) => api.get<JobBoard[]>('/job-boards', {}, signal),
});

export function BoardSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const boards = useQuery(boardsQuery);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: boardsQuery.queryKey });
  const disable = useMutation({
    mutationFn: (id: string) => api.remove(`/job-boards/${id}`),
    onSuccess: again,
  });
  return (
    <>
      <p className={css['lead']}>{t('settings.boards.lead')}</p>
      <SecretOnce secret={secret} />
      <Loaded query={boards}>
        {(list) => (
          <CaseTable
            id="boards"
            heading={t('settings.sections.boards')}
            beside={
              <Button small onClick={() => setAdding(true)}>
                {t('settings.boards.new')}
              </Button>
            }
            rows={list}
            columns={[
              { head: t('settings.boards.name'), render: (board) => board.name },
              { head: t('settings.boards.notifyUrl'), render: (board) => board.notifyUrl },
              { head: t('settings.boards.waiting'), render: (board) => board.waiting },
              { head: t('settings.boards.parked'), render: (board) => board.parked },
              {
                head: '',
                render: (board) =>
                  board.disabledAt ? (
                    t('settings.accounts.disabled')
                  ) : (
                    <Button
                      kind="danger"
                      small
                      onClick={() => disable.mutate(board.id)}
                      aria-label={t('settings.boards.disableNamed', { name: board.name })}
                    >
                      {t('settings.boards.disable')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {adding ? (
        <FormDialog
          title={t('settings.boards.new')}
          fields={[
            { name: 'name', label: t('settings.boards.name'), type: 'text' },
            { name: 'notifyUrl', label: t('settings.boards.notifyUrl'), type: 'url' },
          ]}
          send={async (body) => {
            const made = await api.post<NewJobBoard>('/job-boards', body);
            setSecret(made.signingSecret);
            await again();
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { FormDialog } from '../forms/form-dialog.js';
import { HandOverTable } from './hand-over-table.js';
import { handOversOf, handOversQuery } from './hand-overs-data.js';

/** The adviser's part of a case. */
export function HandOverPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const makes = useMay('hand_overs.make');
  const handOvers = useQuery(handOversOf(studentId));
  const [asking, setAsking] = useState(false);
  return (
    <Loaded query={handOvers}>
      {(list) => (
        <>
          <HandOverTable
            id="handOvers"
            heading={t('handOvers.part')}
            beside={
              makes && list.every(({ closedAt }) => closedAt) ? (
                <Button small onClick={() => setAsking(true)}>
                  {t('handOvers.make')}
                </Button>
              ) : null
            }
            rows={list}
            named={false}
          />
          {asking ? (
            <FormDialog
              title={t('handOvers.make')}
              lead={<p>{t('handOvers.makeLead')}</p>}
              fields={[{ name: 'question', label: t('handOvers.questionLabel'), type: 'long' }]}
              submitLabel={t('handOvers.make')}
              send={async (body) => {
                await api.post(`/students/${studentId}/hand-overs`, body);
                await queries.invalidateQueries({ queryKey: handOversQuery.queryKey });
              }}
              onClose={() => setAsking(false)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

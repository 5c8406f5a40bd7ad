import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { HandOverTable } from './hand-over-table.js';
import { handOversOf } from './hand-overs-data.js';

/** The adviser's part of a case. */
export function HandOverPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
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
          {asking ? <HandOverDialog studentId={studentId} onClose={() => setAsking(false)} /> : null}
        </>
      )}
    </Loaded>
  );
}

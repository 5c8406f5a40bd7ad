import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Travel } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { useOfficeZone } from '../../session/session-query.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import { caseQuery } from './case-data.js';
import { CaseTable } from './case-table.js';
import { changedMoments, momentsOf, useTravelFields } from './travel-fields.js';

type Open = { step: 'add' } | { step: 'correct' | 'remove'; trip: Travel } | null;

/** Absences from Canada: entered, corrected and removed with a reason. */
export function TravelPart({ studentId, travel }: { studentId: string; travel: Travel[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const stamp = useOfficeStamp();
  const [open, setOpen] = useState<Open>(null);
  const dayOf = (trip: Travel): string => trip.departedAtLocal.slice(0, 10);
  return (
    <CaseTable
      id="travel"
      heading={t('case.parts.travel')}
      beside={
        <Button kind="secondary" small onClick={() => setOpen({ step: 'add' })}>
          {t('case.add')}
        </Button>
      }
      rows={travel}
      columns={[
        { head: t('case.fields.departed'), render: (trip) => stamp.inTable(trip.departedAtLocal) },
        {
          head: t('case.fields.returned'),
          render: (trip) => (trip.returnedAtLocal ? stamp.inTable(trip.returnedAtLocal) : t('travel.abroad')),
        },
        { head: t('case.fields.source'), render: (trip) => word('permitSource', trip.source) },
        {
          head: '',
          render: (trip) => (
            <>
              <Button
                kind="quiet"
                small
                aria-label={t('travel.correctNamed', { date: dayOf(trip) })}
                onClick={() => setOpen({ step: 'correct', trip })}
              >
                {t('case.edit')}
              </Button>
              <Button
                kind="quiet"
                small
                aria-label={t('travel.removeNamed', { date: dayOf(trip) })}
                onClick={() => setOpen({ step: 'remove', trip })}
              >
                {t('travel.remove')}
              </Button>
            </>
          ),
        },
      ]}
    >
      {open ? <TravelDialog studentId={studentId} open={open} onClose={() => setOpen(null)} /> : null}
    </CaseTable>
  );
}

function TravelDialog({
  studentId,
  open,
  onClose,
}: {
  studentId: string;
  open: NonNullable<Open>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const zone = useOfficeZone();
  const fields = useTravelFields(open.step);
  const path = `/students/${studentId}/travel` as const;
  const before = open.step === 'add' ? { timeZone: zone } : momentsOf(open.trip, zone);
  const send = async (body: Record<string, unknown>): Promise<void> => {
    if (open.step === 'add') await api.post(path, changedMoments(body, {}));
    else {
      const { version } = open.trip;
      const address = `${path}/${open.trip.id}` as const;
      if (open.step === 'remove') await api.remove(address, { version, ...body });
      else await api.patch(address, { version, reason: body['reason'], ...changedMoments(body, before) });
    }
    await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
  };
  const date = open.step === 'add' ? '' : open.trip.departedAtLocal.slice(0, 10);
  const titles = {
    add: t('travel.add'),
    correct: t('travel.correct'),
    remove: t('travel.removeTitle', { date }),
  };
  return (
    <FormDialog
      title={titles[open.step]}
      fields={fields}
      values={before}
      send={send}
      onClose={onClose}
      {...(open.step === 'remove' ? { submitLabel: t('travel.remove') } : {})}
    />
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { APPROVALS_KEY, twoPersonRuleQuery } from '../approvals/approvals-data.js';
import type { FormField } from '../forms/form-field.js';
import { ShortForm } from '../forms/short-form.js';

type Changed = Schemas['ChangedTwoPersonRuleAnswer'];

/** Which steps one person asks for and another approves. */
export function TwoPersonSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const rule = useQuery({ ...twoPersonRuleQuery, refetchOnMount: 'always' });
  const [outcome, setOutcome] = useState<'saved' | 'waits' | null>(null);
  return (
    <Loaded query={rule}>
      {({ version, steps, waitsHours, choosable }) => {
        const fields: readonly FormField[] = [
          {
            name: 'steps',
            label: t('approvals.settings.steps'),
            hint: t('approvals.settings.stepsHint'),
            type: 'several',
            choices: choosable.map((step) => ({ value: step, label: word('twoPersonStep', step) })),
          },
          {
            name: 'waitsHours',
            label: t('approvals.settings.waitsHours'),
            hint: t('approvals.settings.waitsHoursHint'),
            type: 'number',
          },
        ];
        return (
          <>
            <Panel>
              <p>{t('approvals.settings.lead')}</p>
              <div role="status">
                {outcome ? (
                  <Callout tone={outcome === 'saved' ? 'holds' : 'asks'}>
                    {outcome === 'saved' ? t('settings.saved') : t('approvals.settings.waits')}
                  </Callout>
                ) : null}
              </div>
              <ShortForm
                key={`${version} ${outcome ?? ''}`}
                fields={fields}
                values={{ steps, waitsHours }}
                send={async (body) => {
                  setOutcome(null);
                  const changed = await api.put<Changed>('/two-person-rule', { version, ...body });
                  await queries.invalidateQueries({ queryKey: APPROVALS_KEY });
                  setOutcome(changed.approvalId ? 'waits' : 'saved');
                }}
                onDone={() => undefined}
              />
            </Panel>
            <p className="after">
              <Link to="/desk/approvals">{t('approvals.title')}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

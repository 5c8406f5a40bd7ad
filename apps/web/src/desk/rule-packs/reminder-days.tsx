import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, Problem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { LoadedRulePack, RulePackInFull } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { useOfficeToday } from '../../time/office-day.js';
import { useMay } from '../../session/session-query.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { editionWith, fieldOfFault } from './reminder-edition.js';
import { RULES_KEY } from './rule-pack-data.js';
import { inOrder, useRowWords } from './row-words.js';

/** When an edition has students written to; an administrator makes another edition of it that differs in these days alone. */
export function ReminderDays({ pack }: { pack: RulePackInFull }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useRowWords();
  const administrator = useMay('rules.change');
  const [changing, setChanging] = useState(false);
  return (
    <Panel
      heading={t('rules.kinds.reminders')}
      beside={
        administrator ? (
          <Button kind="secondary" small onClick={() => setChanging(true)}>
            {t('rules.reminders.change')}
          </Button>
        ) : null
      }
    >
      <FactList
        facts={inOrder(pack.contents.reminders).map(([key, value]) => ({
          name: words.name(key),
          value: words.value(key, value),
        }))}
      />
      {changing ? <ChangeDays pack={pack} onClose={() => setChanging(false)} /> : null}
    </Panel>
  );
}

function ChangeDays({ pack, onClose }: { pack: RulePackInFull; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useRowWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useOfficeToday();
  const { reminders } = pack.contents;
  const fields: FormField[] = [
    ...inOrder(reminders).map(([name, value]): FormField => {
      const label = words.name(name);
      return Array.isArray(value)
        ? {
            name,
            label,
            type: 'list',
            separator: /[\s,;]+/,
            joiner: ', ',
            optional: true,
            hint: t('rules.reminders.list'),
          }
        : { name, label, type: 'number' };
    }),
    { name: 'id', label: t('rules.reminders.id'), type: 'text', hint: t('rules.reminders.idHint') },
  ];
  return (
    <FormDialog
      title={t('rules.reminders.title', { id: pack.id })}
      lead={<p>{t('rules.reminders.lead')}</p>}
      fields={fields}
      values={{ ...reminders, id: `${today}-reminders` }}
      submitLabel={t('rules.reminders.make')}
      send={async (body) => {
        const { id } = await makeEdition(editionWith(pack.contents, body));
        await queries.invalidateQueries({ queryKey: RULES_KEY });
        await navigate({ to: '/desk/rules/$id', params: { id } });
      }}
      onClose={onClose}
    />
  );
}

/** @throws the problem of a refusal, each fault at the field that it is about */
async function makeEdition(contents: object): Promise<LoadedRulePack> {
  try {
    return await api.post<LoadedRulePack>('/rule-packs', contents);
  } catch (error) {
    const { status, code, title, detail, errors, extra } = asProblem(error);
    const faults = errors.map((fault) => ({ ...fault, path: fieldOfFault(fault.path) }));
    throw new Problem(status, code, title, detail, faults, extra);
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { TASK_KINDS } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import table from '../../elements/table.module.css';
import { LoadFailed } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useProgramChoices, useStaffChoices } from '../queue/office-choices.js';
import { programsQuery, staffQuery } from '../queue/queue-data.js';
import { sharingPlanQuery, type SharingPlan, type SharingRule } from './sharing-data.js';

/** The office's rules in their order: the first that fits a new task decides. */
export function RulePanel(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const words = useProblemWords();
  const query = useQuery(sharingPlanQuery);
  const administers = useMay('office.administer');
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const rules = query.data?.rules ?? [];
  const put = async (next: readonly SharingRule[]): Promise<void> => {
    const plan = await api.put<SharingPlan>('/sharing-plan', { version: query.data?.version, rules: next });
    queries.setQueryData(sharingPlanQuery.queryKey, plan);
  };
  const change = useMutation({
    mutationFn: put,
    onError: () => queries.invalidateQueries({ queryKey: sharingPlanQuery.queryKey }),
  });
  const refusal = change.isError ? words(asProblem(change.error)) : null;
  return (
    <Panel
      id="rules"
      heading={t('sharing.rules')}
      beside={
        administers ? (
          <Button kind="secondary" small onClick={() => setOpen('new')}>
            {t('sharing.addRule')}
          </Button>
        ) : null
      }
    >
      <p>{t(administers ? 'sharing.rulesLead' : 'sharing.rulesLeadRead')}</p>
      {query.isError ? <LoadFailed error={query.error} again={() => void query.refetch()} /> : null}
      {refusal ? (
        <Callout tone="ended" title={refusal.title}>
          {refusal.detail}
        </Callout>
      ) : null}
      {query.data && rules.length === 0 ? <p>{t('sharing.noRules')}</p> : null}
      {rules.length > 0 ? (
        <RuleTable
          rules={rules}
          onOpen={administers ? setOpen : null}
          onEarlier={(at) => change.mutate(earlier(rules, at))}
          onRemove={(at) => change.mutate(rules.filter((_, index) => index !== at))}
        />
      ) : null}
      {open === null ? null : (
        <RuleDialog
          rule={open === 'new' ? null : (rules[open] ?? null)}
          send={(rule) =>
            put(open === 'new' ? [...rules, rule] : rules.map((old, at) => (at === open ? rule : old)))
          }
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

const earlier = (rules: readonly SharingRule[], at: number): SharingRule[] => {
  const next = [...rules];
  const [rule] = next.splice(at, 1);
  next.splice(Math.max(0, at - 1), 0, rule!);
  return next;
};

interface TableProps {
  rules: readonly SharingRule[];
  onOpen: ((at: number) => void) | null;
  onEarlier: (at: number) => void;
  onRemove: (at: number) => void;
}

function RuleTable({ rules, onOpen, onEarlier, onRemove }: TableProps): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const names = [useQuery(staffQuery), useQuery(programsQuery)] as const;
  const [staff, programs] = [names[0].data, names[1].data];
  const failed = names.find(({ data, isError }) => isError && !data);
  return (
    <>
      {failed ? <LoadFailed error={failed.error} again={() => void failed.refetch()} /> : null}
      <table className={`${table['table']} ${table['stacked']}`}>
        <caption className="heard">{t('sharing.rules')}</caption>
        <thead>
          <tr>
            {(['name', 'kinds', 'programs', 'people', 'change'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`sharing.ruleColumns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => (
            <tr key={`${at}:${rule.name}`}>
              <th scope="row">{`${at + 1}. ${rule.name}`}</th>
              <td>{rule.kinds.map((kind) => word('taskKind', kind)).join(', ') || t('queue.anyKind')}</td>
              <td>
                {rule.programs.map((id) => programs?.find((one) => one.id === id)?.code ?? '…').join(', ') ||
                  t('queue.anyProgram')}
              </td>
              <td>{rule.people.map((id) => staff?.find((one) => one.id === id)?.name ?? '…').join(', ')}</td>
              <td>
                {onOpen ? (
                  <>
                    <Button
                      kind="quiet"
                      small
                      aria-label={`${t('sharing.change')}: ${rule.name}`}
                      onClick={() => onOpen(at)}
                    >
                      {t('sharing.change')}
                    </Button>
                    {at > 0 ? (
                      <Button
                        kind="quiet"
                        small
                        aria-label={`${t('sharing.earlier')}: ${rule.name}`}
                        onClick={() => onEarlier(at)}
                      >
                        {t('sharing.earlier')}
                      </Button>
                    ) : null}
                    <Button
                      kind="quiet"
                      small
                      aria-label={`${t('sharing.remove')}: ${rule.name}`}
                      onClick={() => onRemove(at)}
                    >
                      {t('sharing.remove')}
                    </Button>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface DialogProps {
  rule: SharingRule | null;
  send: (rule: SharingRule) => Promise<void>;
  onClose: () => void;
}

function RuleDialog({ rule, send, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const people = useStaffChoices();
  const programs = useProgramChoices();
  return (
    <FormDialog
      title={t(rule ? 'sharing.changeRule' : 'sharing.addRule')}
      lead={<p>{t('sharing.ruleLead')}</p>}
      fields={[
        { name: 'name', label: t('sharing.ruleColumns.name'), type: 'text' },
        {
          name: 'kinds',
          label: t('sharing.ruleColumns.kinds'),
          type: 'several',
          choices: TASK_KINDS.map((value) => ({ value, label: word('taskKind', value) })),
        },
        {
          name: 'programs',
          label: t('sharing.ruleColumns.programs'),
          type: 'several',
          ...programs,
        },
        {
          name: 'people',
          label: t('sharing.ruleColumns.people'),
          type: 'several',
          ...people,
        },
      ]}
      values={{ ...rule }}
      send={(body) => send(body as unknown as SharingRule)}
      onClose={onClose}
    />
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { LoadedRulePack } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { Field, fieldTies } from '../../fields/field.js';
import field from '../../fields/file-field.module.css';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { RULES_KEY } from './rule-pack-data.js';
import css from './rule-packs.module.css';

/** The API takes no larger body; no edition comes near. */
const MOST_BYTES = 1_000_000;

/** Sends an edition as it stands in the file; every fault comes back with its path. */
export function LoadForm(): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [file, setFile] = useState<File | null>(null);
  const load = useMutation({
    mutationFn: (pack: unknown) => api.post<LoadedRulePack>('/rule-packs', pack),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: RULES_KEY });
      await navigate({ to: '/desk/rules/$id', params: { id } });
    },
    onError: (error) => {
      const { errors } = asProblem(error);
      if (errors.length === 0) problems.showRefusal(error);
      // Faults lie in the file, not in a field: each is told with its place there.
      else
        problems.show(
          errors.map(({ path, problem }) => ({
            path: 'file',
            problem: path === '' ? problem : t('rules.fault', { path, problem }),
          })),
        );
    },
  });
  const say = (problem: string): void => problems.show([{ path: 'file', problem }]);
  const submit = async (): Promise<void> => {
    if (load.isPending) return;
    problems.clear();
    if (!file) return say(t('rules.load.missing'));
    if (file.size > MOST_BYTES) return say(t('rules.load.tooLarge'));
    const read = readJson(await file.text());
    if ('problem' in read) return say(t('rules.load.noJson', { problem: read.problem }));
    load.mutate(read.value);
  };
  const tie = { name: 'file', hint: t('rules.load.hint'), error: problems.of('file') };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary problems={problems} />
      <p className={css['lead']}>{t('rules.load.lead')}</p>
      <Field {...tie} label={t('rules.load.file')}>
        <input
          {...fieldTies(tie)}
          className={field['file']}
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      <Button type="submit" busy={load.isPending}>
        {t('rules.load.start')}
      </Button>
    </form>
  );
}

function readJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterImport } from '../../api/shapes/desk.js';
import { upload } from '../../api/upload.js';
import { Button } from '../../elements/button.js';
import { CheckField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { Field, fieldTies } from '../../fields/field.js';
import field from '../../fields/file-field.module.css';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { importsQuery } from './roster-data.js';
import css from './roster.module.css';

/** Sends the file with its progress; the import itself then reports on its own page. */
export function ImportForm(): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [file, setFile] = useState<File | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const [share, setShare] = useState<number | null>(null);
  const start = async (chosen: File): Promise<void> => {
    const form = new FormData();
    // Fields go before the file, so that the server knows what to do with it as it streams in.
    form.set('dryRun', String(dryRun));
    form.set('file', chosen, chosen.name);
    setShare(0);
    try {
      const made = await upload<RosterImport>('/roster-imports', form, setShare).done;
      void queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      await navigate({ to: '/desk/roster/$id', params: { id: made.id } });
    } catch (error) {
      problems.showRefusal(error);
    } finally {
      setShare(null);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (share !== null) return;
    if (file) void start(file);
    else problems.show([{ path: 'file', problem: t('roster.fileMissing') }]);
  };
  const tie = { name: 'file', hint: t('roster.fileHint'), error: problems.of('file') };
  const percent = Math.round((share ?? 0) * 100);
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Field {...tie} label={t('roster.file')}>
        <input
          {...fieldTies(tie)}
          className={field['file']}
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      <CheckField name="dryRun" label={t('roster.dryRun')} checked={dryRun} onChecked={setDryRun} />
      <Button type="submit" busy={share !== null}>
        {t('roster.start')}
      </Button>
      {share === null ? null : (
        <p className={css['sending']}>
          <label htmlFor="roster-progress">{t('roster.sending', { percent })}</label>
          <progress id="roster-progress" value={percent} max={100} />
        </p>
      )}
    </form>
  );
}

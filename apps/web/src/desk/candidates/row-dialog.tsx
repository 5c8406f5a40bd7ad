import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { TextAreaField } from '../../fields/text-field.js';

type Row = Edition['rows'][number];

interface Props {
  row: Row;
  onRow: (row: Row) => void;
  onClose: () => void;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRow(text: string): Row | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? value : null;
  } catch {
    // Said beside the field: what was typed stays to be corrected.
    return null;
  }
}

/** One row as it is kept. What it must hold is said by the server, with its place, when the edition is recorded. */
export function RowDialog({ row, onRow, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(() => JSON.stringify(row, null, 2));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readRow(text);
    setWrong(read === null);
    if (!read) return;
    onRow(read);
    onClose();
  };
  return (
    <Dialog title={t('iec.programme.row')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextAreaField
          name="row"
          label={t('iec.programme.row')}
          hint={t('iec.programme.rowHint')}
          error={wrong ? t('iec.programme.notJson') : undefined}
          value={text}
          onValue={setText}
          rows={16}
        />
        <div className="actions">
          <Button type="submit">{t('iec.programme.keep')}</Button>
          <Button kind="secondary" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

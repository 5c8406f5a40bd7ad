import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../elements/dialog.js';
import table from '../../elements/table.module.css';
import { CheckField } from '../../fields/choice-fields.js';
import { useKeyList } from './keys.js';

export function KeysHelp({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const { on, setOn, listed } = useKeyList();
  return (
    <Dialog title={t('desk.keys.title')} onClose={onClose}>
      <CheckField name="keys-on" label={t('desk.keys.switch')} checked={on} onChecked={setOn} />
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('desk.keys.key')}</th>
            <th scope="col">{t('desk.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {listed().map((binding) => (
            <tr key={binding.key}>
              <td>
                <kbd>{binding.key}</kbd>
              </td>
              <td>{binding.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

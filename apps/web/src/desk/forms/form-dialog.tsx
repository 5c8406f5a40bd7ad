import type { ReactNode } from 'react';
import { Dialog } from '../../elements/dialog.js';
import type { FormField } from './form-field.js';
import { ShortForm } from './short-form.js';

interface Props {
  title: string;
  /** What the step does, above its fields. */
  lead?: ReactNode;
  fields: readonly FormField[];
  values?: Record<string, unknown>;
  submitLabel?: string;
  send: (body: Record<string, unknown>) => Promise<unknown>;
  onClose: () => void;
}

export function FormDialog({ title, lead, onClose, ...form }: Props): ReactNode {
  return (
    <Dialog title={title} onClose={onClose}>
      {lead}
      <ShortForm {...form} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '../../api/shapes/letter-template.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import type { TemplateStep } from './use-template-work.js';

interface Props {
  step: TemplateStep;
  template: LetterTemplate;
  send: (body: Record<string, unknown>) => Promise<void>;
  onClose: () => void;
}

/** What a step does, in words, before it is taken. */
export function StepDialog({ step, template, send, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { edition, state } = template;
  const reason: FormField = { name: 'reason', label: t('templates.dialogs.reason'), type: 'long' };
  const note: FormField = { name: 'note', label: t('templates.dialogs.note'), type: 'long' };
  const from: FormField = {
    name: 'from',
    label: t('templates.dialogs.from'),
    hint: t('templates.dialogs.fromHint'),
    type: 'date',
  };
  const all: Record<TemplateStep, { title: string; lead: string; submit: string; fields: FormField[] }> = {
    submit: {
      title: t('templates.dialogs.submit', { edition }),
      lead: t('templates.dialogs.submitLead'),
      submit: t('templates.submit'),
      fields: [],
    },
    review: {
      title: t('templates.dialogs.review', { edition }),
      lead: t('templates.dialogs.reviewLead'),
      submit: t('templates.approve'),
      fields: [],
    },
    'send-back': {
      title: t('templates.dialogs.sendBack', { edition }),
      lead: t('templates.dialogs.sendBackLead'),
      submit: t('templates.sendBack'),
      fields: [note],
    },
    'put-in-force': {
      title: t('templates.dialogs.putInForce', { edition }),
      lead: t('templates.dialogs.putInForceLead'),
      submit: t('templates.dialogs.putInForce', { edition }),
      fields: [from, reason],
    },
    'roll-back': {
      title: t('templates.dialogs.rollBack', { edition }),
      lead: t('templates.dialogs.rollBackLead'),
      submit: t('templates.dialogs.rollBack', { edition }),
      fields: [reason],
    },
    retire: {
      title: t('templates.dialogs.retire', { edition }),
      lead: t('templates.dialogs.retireLead'),
      submit: t('templates.dialogs.retire', { edition }),
      fields: [reason],
    },
  };
  const { title, lead, submit, fields } = all[step];
  return (
    <FormDialog
      title={title}
      lead={
        <>
          <p>{lead}</p>
          {step === 'retire' && state === 'in_force' ? (
            <p>
              <strong>{t('templates.dialogs.retireInForce')}</strong>
            </p>
          ) : null}
          <br />
        </>
      }
      fields={fields}
      submitLabel={submit}
      send={send}
      onClose={onClose}
    />
  );
}

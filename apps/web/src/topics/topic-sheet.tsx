import type { LinkProps } from '@tanstack/react-router';
import { useEffect, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { ErrorSummary } from '../fields/error-summary.js';
import type { FormProblems } from '../fields/use-form-problems.js';
import css from './topic-sheet.module.css';

interface Props {
  title: string;
  /** The form that this is a page of: it stands in the window's title. */
  form: string;
  lead?: ReactNode;
  back?: (LinkProps & { label: string }) | undefined;
  /** From 1. */
  step: number;
  total: number;
  problems: FormProblems;
  /** Above the fields: what is back from before. */
  notice?: ReactNode;
  /** Beneath the button. */
  foot?: ReactNode;
  submitLabel: string;
  busy: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** One page of a form that has several: back link, step, what is wrong, fields, and on. */
export function TopicSheet(props: Props): ReactNode {
  const { title, form, lead, back, step, total, problems, notice, foot, submitLabel, busy, onSubmit } = props;
  // The address changes behind its hash alone: nothing else goes up to the heading.
  useEffect(() => {
    // Newer browsers answer with a promise, nothing to clean up with.
    window.scrollTo(0, 0);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Page
      title={title}
      windowTitle={`${title} – ${form}`}
      {...(back ? { back } : {})}
      lead={lead}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <Steps step={step} total={total} />
      {notice}
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        {props.children}
        <div className={css['foot']}>
          <Button type="submit" busy={busy}>
            {submitLabel}
          </Button>
        </div>
        {foot}
      </form>
    </Page>
  );
}

function Steps({ step, total }: { step: number; total: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className={css['steps']}>
      <span className={css['dots']} aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} data-here={index + 1 === step} data-past={index + 1 < step} />
        ))}
      </span>
      {t('frame.step', { step, total })}
    </p>
  );
}

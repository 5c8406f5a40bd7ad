import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  /** A dialog that must be answered cannot be waved away. */
  binding?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, binding, children }: Props): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    // Where one answer is the usual one, Enter gives it.
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className={css['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!binding) onClose();
      }}
    >
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {binding ? null : (
          <button type="button" className={css['close']} onClick={onClose} aria-label={t('frame.close')}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            </svg>
          </button>
        )}
      </div>
      <div className={css['body']}>{children}</div>
    </dialog>
  );
}

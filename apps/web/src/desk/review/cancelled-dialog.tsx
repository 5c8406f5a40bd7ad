import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewFinding } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { usePick } from '../../words/use-language.js';

/** What a verification answers about orders that name the permit; nothing where it was about something else. */
export function orderFindings(answer: unknown): readonly ReviewFinding[] {
  const findings = (answer as { findings?: readonly ReviewFinding[] } | null | undefined)?.findings ?? [];
  return findings.filter(({ code }) => code === 'cancelled_by_order');
}

interface Props {
  findings: readonly ReviewFinding[];
  onNext: () => void;
}

/** The permit is on file, and an order cancels it: that is read before the next row comes. */
export function CancelledDialog({ findings, onNext }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  if (findings.length === 0) return null;
  return (
    <Dialog title={t('orders.verifiedTitle')} onClose={onNext} binding>
      {findings.map((finding) => (
        <p key={finding.text.en}>{pick(finding.text)}</p>
      ))}
      <Button data-first-focus onClick={onNext}>
        {t('orders.next')}
      </Button>
    </Dialog>
  );
}

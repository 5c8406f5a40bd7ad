import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import type { GivenReason, ReturnReason } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { CheckListField } from '../../fields/choice-fields.js';
import { awaitedOf } from '../forms/choices-of.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextAreaField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { usePick } from '../../words/use-language.js';
import type { Mark } from './marks/mark.js';
import { ReasonPlaces } from './marks/reason-places.js';
import { reasonsQuery } from './review-data.js';

type ReasonedStep = 'return' | 'decline' | 'reject';

interface Props {
  step: ReasonedStep;
  use: ReturnReason['for'][number];
  busy: boolean;
  /** Boxes drawn on the pages of a document, to go with the reasons. */
  marked?: { document: CaseDocument; marks: readonly Mark[] };
  onSend: (reasons: GivenReason[]) => void;
  onClose: () => void;
}

/** Structured reasons, each with the fix that the student will read. */
export function ReasonsDialog({ step, use, busy, marked, onSend, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const reasons = useQuery(reasonsQuery);
  const list = reasons.data ?? [];
  const problems = useFormProblems();
  const [codes, setCodes] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, number | null>>>({});
  const marks = marked?.marks ?? [];
  // The first box goes with the first reason until somebody says otherwise.
  const placeOf = (code: string): number | null => {
    const at = codes.indexOf(code);
    return chosen[code] === undefined ? (at >= 0 && at < marks.length ? at + 1 : null) : chosen[code];
  };
  const reasonOf = (code: string): GivenReason => {
    const mark = marks[(placeOf(code) ?? 0) - 1];
    return mark ? { code, place: mark } : { code };
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!reasons.data) return;
    if (codes.length === 0) problems.show([{ path: 'reasons', problem: t('review.reasons.none') }]);
    else if (codes.includes('other') && !note.trim())
      problems.show([{ path: 'note', problem: t('review.reasons.otherNote') }]);
    else if (!busy) {
      // The note belongs to 'other' where that is chosen, else to the first reason.
      const holder = codes.includes('other') ? 'other' : codes[0];
      onSend(
        codes.map((code) =>
          code === holder && note.trim() ? { ...reasonOf(code), note: note.trim() } : reasonOf(code),
        ),
      );
    }
  };
  return (
    <Dialog title={t(`review.reasons.send.${step}`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <CheckListField
          name="reasons"
          label={t('review.reasons.choose')}
          error={problems.of('reasons')}
          values={codes}
          onValues={setCodes}
          awaited={awaitedOf(reasons)}
          choices={list
            .filter((reason) => reason.for.includes(use))
            .map((reason) => ({
              value: reason.code,
              label: pick(reason.text),
              hint: pick(reason.fix),
            }))}
        />
        {marked ? (
          <ReasonPlaces
            {...marked}
            reasons={list
              .filter(({ code }) => codes.includes(code))
              .map(({ code, text }) => ({ code, label: pick(text) }))}
            placeOf={placeOf}
            onPlace={(code, number) => setChosen((old) => ({ ...old, [code]: number }))}
          />
        ) : null}
        <TextAreaField
          name="note"
          label={t('review.reasons.note')}
          hint={t('review.reasons.noteHint')}
          error={problems.of('note')}
          optional={!codes.includes('other')}
          value={note}
          onValue={setNote}
          rows={3}
        />
        <Button
          type="submit"
          kind={step === 'return' ? 'primary' : 'danger'}
          busy={busy}
          disabled={!reasons.data}
        >
          {t(`review.reasons.send.${step}`)}
        </Button>
      </form>
    </Dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem.js';
import type { CaseDocument, Purpose } from '../../api/shapes/document.js';
import { upload, type Upload } from '../../api/upload.js';

type Phase =
  | { name: 'choosing' }
  | { name: 'sending'; share: number }
  | { name: 'failed'; problem: Problem }
  | { name: 'arrived'; document: CaseDocument };

interface Sending {
  phase: Phase;
  send: (purpose: Purpose, files: File[], submissionId?: string) => void;
  stop: () => void;
  reset: () => void;
}

/** Sends the chosen pages; a failure keeps them, so that sending again is one press. */
export function useSending(): Sending {
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });
  const running = useRef<Upload<CaseDocument> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const send = (purpose: Purpose, files: File[], submissionId?: string): void => {
    const form = new FormData();
    form.set('purpose', purpose);
    if (submissionId) form.set('submissionId', submissionId);
    for (const file of files) form.append('files[]', file, file.name);
    setPhase({ name: 'sending', share: 0 });
    const started = upload<CaseDocument>('/me/documents', form, (share) =>
      setPhase({ name: 'sending', share }),
    );
    running.current = started;
    started.done.then(
      (document) => setPhase({ name: 'arrived', document }),
      (error: unknown) => {
        const problem = asProblem(error);
        setPhase(problem.code === 'cancelled' ? { name: 'choosing' } : { name: 'failed', problem });
      },
    );
  };
  return {
    phase,
    send,
    stop: () => running.current?.cancel(),
    reset: () => setPhase({ name: 'choosing' }),
  };
}

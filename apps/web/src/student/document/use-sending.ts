import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem.js';
import { api, newKey } from '../../api/request.js';
import type { CaseDocument, Purpose } from '../../api/shapes/document.js';
import { transfer, type Transfer } from '../../api/transfer.js';

type Phase =
  | { name: 'choosing' }
  | { name: 'sending'; share: number; waiting: boolean }
  | { name: 'failed'; problem: Problem }
  | { name: 'arrived'; document: CaseDocument };

interface Sending {
  phase: Phase;
  send: (purpose: Purpose, files: File[], submissionId?: string) => void;
  stop: () => void;
  reset: () => void;
}

/** Sends the chosen pages; a failure keeps them, and what has arrived of them, so that sending again is one press. */
export function useSending(): Sending {
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });
  const running = useRef<Transfer | null>(null);
  const arrived = useRef(new Map<File, string>());
  useEffect(() => () => running.current?.cancel(), []);

  const deliver = async (purpose: Purpose, files: File[], submissionId?: string): Promise<void> => {
    setPhase({ name: 'sending', share: 0, waiting: false });
    const started = transfer(files, arrived.current, (progress) =>
      setPhase({ name: 'sending', ...progress }),
    );
    running.current = started;
    try {
      const uploads = await started.done;
      const document = await made({ purpose, uploads, ...(submissionId && { submissionId }) });
      arrived.current.clear();
      setPhase({ name: 'arrived', document });
    } catch (error) {
      const problem = asProblem(error);
      // The pieces of what was refused are not asked for twice.
      if (problem.status === 422) arrived.current.clear();
      setPhase(problem.code === 'cancelled' ? { name: 'choosing' } : { name: 'failed', problem });
    }
  };
  return {
    phase,
    send: (...what) => void deliver(...what),
    stop: () => running.current?.cancel(),
    reset: () => setPhase({ name: 'choosing' }),
  };
}

/**
 * Under one key, so that an answer that was lost on the way is asked for again, and the document made once. Where the
 * server did its work and lost the answer, the newest document is the one.
 */
async function made(body: object): Promise<CaseDocument> {
  const key = newKey();
  const ask = (): Promise<CaseDocument> => api.post<CaseDocument>('/me/documents/of-uploads', body, key);
  try {
    return await ask().catch((error: unknown) => {
      if (asProblem(error).status === 0) return ask();
      throw error;
    });
  } catch (error) {
    if (asProblem(error).code !== 'already_received') throw error;
    const [newest] = await api.get<CaseDocument[]>('/me/documents');
    if (!newest) throw error;
    return newest;
  }
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SelectedTask, TaskResult } from '../../../api/shapes/desk.js';
import { takeStep, wayBack, type Step } from './use-task-steps.js';

/** How far a step with the chosen tasks is. */
export interface BulkRun {
  /** What is done; null before. */
  step: Step | null;
  state: 'ready' | 'running' | 'finished' | 'undone';
  total: number;
  results: readonly TaskResult[];
  undone: number;
}

const READY: BulkRun = { step: null, state: 'ready', total: 0, results: [], undone: 0 };

/** Takes a step with no more tasks than one request does at once; more go to the background. */
export function useBulkRun() {
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun>(READY);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['queue'] });

  /** @throws the problem of a refusal: then nothing was done */
  const start = async (step: Step, tasks: readonly SelectedTask[]): Promise<void> => {
    setRun({ ...READY, step, state: 'running', total: tasks.length });
    try {
      const { results } = await takeStep(step, tasks);
      setRun({ ...READY, step, state: 'finished', total: tasks.length, results });
    } catch (error) {
      setRun(READY);
      throw error;
    } finally {
      await again();
    }
  };

  /** Takes back what was done, each task to where it was. */
  const undo = async (): Promise<void> => {
    const ways = new Map<string, { back: Step; tasks: { id: string; version: number }[] }>();
    for (const { id, outcome, version, before } of run.results) {
      const back = run.step && outcome === 'done' && before ? wayBack(run.step, before) : null;
      if (!back || version === null) continue;
      const key = JSON.stringify(back);
      const way = ways.get(key) ?? { back, tasks: [] };
      way.tasks.push({ id, version });
      ways.set(key, way);
    }
    let undone = 0;
    setRun((old) => ({ ...old, state: 'running' }));
    for (const { back, tasks } of ways.values()) {
      const { results } = await takeStep(back, tasks);
      undone += results.filter(({ outcome }) => outcome === 'done').length;
    }
    setRun((old) => ({ ...old, state: 'undone', undone }));
    await again();
  };

  return { run, start, undo };
}

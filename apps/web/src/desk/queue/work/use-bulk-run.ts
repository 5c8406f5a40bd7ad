import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SelectedTask, TaskResult } from '../../../api/shapes/desk.js';
import { takeStep, wayBack, type Step } from './use-task-steps.js';

const AT_ONCE = 100;

/** How far a step with many tasks is. */
export interface BulkRun {
  state: 'ready' | 'running' | 'finished' | 'stopped' | 'failed' | 'undone';
  done: number;
  total: number;
  results: TaskResult[];
  undone: number;
}

const READY: BulkRun = { state: 'ready', done: 0, total: 0, results: [], undone: 0 };

/** Sends many tasks in parts, so that one sees how far it is and can stop; a part is done wholly or not at all. */
export function useBulkRun(step: Step) {
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun>(READY);
  const stopped = useRef(false);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['queue'] });

  /** @throws the problem of a refusal of the first part: then nothing was done */
  const start = async (tasks: readonly SelectedTask[]): Promise<void> => {
    stopped.current = false;
    const results: TaskResult[] = [];
    const tell = (state: BulkRun['state']): void =>
      setRun({ state, done: results.length, total: tasks.length, results: [...results], undone: 0 });
    tell('running');
    for (let at = 0; at < tasks.length; at += AT_ONCE) {
      if (stopped.current) break;
      try {
        const part = await takeStep(step, tasks.slice(at, at + AT_ONCE));
        results.push(...part.results);
      } catch (error) {
        await again();
        if (results.length === 0) {
          setRun(READY);
          throw error;
        }
        tell('failed');
        return;
      }
      tell('running');
    }
    tell(results.length < tasks.length ? 'stopped' : 'finished');
    await again();
  };

  /** Takes back what was done, each task to where it was. */
  const undo = async (): Promise<void> => {
    const ways = new Map<string, { back: Step; tasks: { id: string; version: number }[] }>();
    for (const { id, outcome, version, before } of run.results) {
      const back = outcome === 'done' && before ? wayBack(step, before) : null;
      if (!back || version === null) continue;
      const key = JSON.stringify(back);
      const way = ways.get(key) ?? { back, tasks: [] };
      way.tasks.push({ id, version });
      ways.set(key, way);
    }
    let undone = 0;
    setRun((old) => ({ ...old, state: 'running' }));
    for (const { back, tasks } of ways.values())
      for (let at = 0; at < tasks.length; at += AT_ONCE) {
        const { results } = await takeStep(back, tasks.slice(at, at + AT_ONCE));
        undone += results.filter(({ outcome }) => outcome === 'done').length;
      }
    setRun((old) => ({ ...old, state: 'undone', undone }));
    await again();
  };

  return { run, start, stop: () => void (stopped.current = true), undo };
}

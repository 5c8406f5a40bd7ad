const LEFT_AFTER_MS = 5 * 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown'] as const;

export interface Attention {
  /** Does it now while somebody uses the window, else once at the next sign of them. */
  whenThere: (work: () => void) => void;
  end: () => void;
}

/** Whether anybody is at the desk: nobody is after five minutes without a key, a touch or a move. */
export function watchAttention(target: EventTarget = window, now: () => number = Date.now): Attention {
  let lastSign = now();
  let waiting: (() => void) | null = null;
  const sign = (): void => {
    lastSign = now();
    const work = waiting;
    waiting = null;
    work?.();
  };
  for (const kind of SIGNS) target.addEventListener(kind, sign, { passive: true });
  return {
    whenThere: (work) => {
      if (now() - lastSign < LEFT_AFTER_MS) work();
      else waiting = work;
    },
    end: () => {
      for (const kind of SIGNS) target.removeEventListener(kind, sign);
    },
  };
}

export type PathStep = string | number;

const LONGEST_KEY = 80;

/** `permits[0].expiresOn`; a key that is no plain word stands in brackets and quotes. The whole is the empty text. */
export function pathText(steps: readonly PathStep[]): string {
  return steps.map((step, place) => stepText(step, place === 0)).join('');
}

function stepText(step: PathStep, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = step.length > LONGEST_KEY ? `${step.slice(0, LONGEST_KEY)}…` : step;
  if (!/^[A-Za-z_$][\w$]*…?$/.test(key)) return `[${JSON.stringify(key)}]`;
  return first ? key : `.${key}`;
}

/** The steps of a JSON pointer through the JSON it points into. */
export function stepsOf(pointer: string, json: unknown): PathStep[] {
  let here = json;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(here) ? Number(key) : key;
      here = Object.getOwnPropertyDescriptor(here, key)?.value as unknown;
      return step;
    });
}

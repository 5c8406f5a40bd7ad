/** Three answers: a missing fact is neither yes nor no. */
export type Truth = 'yes' | 'no' | 'unknown';

/** No wins over unknown: what a known fact forbids, an unknown one cannot allow. */
export function all(...truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

export function any(...truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

export const truth = (holds: boolean): Truth => (holds ? 'yes' : 'no');

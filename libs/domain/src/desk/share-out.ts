/** To whom tasks of some kinds and programs go; an empty list is all of them. */
export interface SharingRule {
  readonly kinds: readonly string[];
  readonly programs: readonly string[];
  /** Accounts, of whom the one with the least to do gets the next task. */
  readonly people: readonly string[];
}

export interface TaskToShare {
  readonly id: string;
  readonly kind: string;
  readonly programId: string | null;
}

/** Who can be given something, and how much each has. */
export interface Colleagues {
  /** Open tasks of each person; who is missing here is not at the desk and gets nothing. */
  readonly loads: ReadonlyMap<string, number>;
  /** Who is away, and who covers for them today. */
  readonly coveredBy: ReadonlyMap<string, string>;
}

/**
 * Whose each task becomes: the first rule that fits decides, and of its people the one with the least to do at that
 * moment; of equals the one who stands first. What belongs to somebody away goes to whoever covers for them.
 * @returns the person of each task that a rule fits, by the task's id
 */
export function shareOut(
  tasks: readonly TaskToShare[],
  rules: readonly SharingRule[],
  { loads, coveredBy }: Colleagues,
): Map<string, string> {
  const shared = new Map<string, string>();
  const open = new Map(loads);
  for (const task of tasks) {
    const rule = rules.find((one) => fits(one, task));
    const people = (rule?.people ?? [])
      .map((person) => coveredBy.get(person) ?? person)
      .filter((person) => open.has(person));
    const [first, ...others] = people;
    if (first === undefined) continue;
    const chosen = others.reduce((least, one) => (open.get(one)! < open.get(least)! ? one : least), first);
    open.set(chosen, open.get(chosen)! + 1);
    shared.set(task.id, chosen);
  }
  return shared;
}

const fits = ({ kinds, programs }: SharingRule, { kind, programId }: TaskToShare): boolean =>
  (kinds.length === 0 || kinds.includes(kind)) &&
  (programs.length === 0 || (programId !== null && programs.includes(programId)));

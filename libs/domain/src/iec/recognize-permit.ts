/** Words by which a printed permit names the second pathway: the program, its LMIA code, its paragraph (R42). */
const MARKS: readonly RegExp[] = [
  /international experience canada|exp[ée]rience internationale canada|\bC\s?-?21\b|\bR?\s?204\s?\(d\)/iu,
  /\b(?:IEC|EIC)\b/u,
];

/** Whether a permit is one of International Experience Canada, by the lines printed on it. */
export const isIecPermit = ({
  kind,
  remarks,
}: {
  readonly kind: string;
  readonly remarks?: readonly string[] | null;
}): boolean =>
  kind !== 'study_permit' && (remarks ?? []).some((line) => MARKS.some((mark) => mark.test(line)));

/** TypeORM answers an UPDATE … RETURNING with rows and their count. */
export function updated<Row>(answer: [Row[], number]): Row[] {
  return answer[0];
}

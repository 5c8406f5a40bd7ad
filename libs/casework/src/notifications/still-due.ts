/**
 * Brings students' plans up to date before mails of theirs leave: a fact that came by the thousand, an interval that ended or
 * other rules may have changed what is due. The slice that plans gives it its body.
 */
export abstract class StillDue {
  /**
   * Each in a transaction of its own. Mails that are no longer part of a plan are stood down.
   *
   * @param always those of them who are looked at even where nothing has changed since their last assessment
   */
  abstract refresh(studentIds: readonly string[], always: readonly string[]): Promise<void>;
}

/** A fault in what was sent, by its path in the body (`answers.permit.expiresOn`), with what to do about it. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
  /** The problem in French, where it is said in both languages. */
  readonly fr?: string;
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 423 | 429 | 503 | 507;

/** An expected "no": a value, never an exception. `detail` says what to do next and names nobody. */
export interface Refusal {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly title: string;
  readonly detail: string;
  /** The same in French, where it is said in both languages. */
  readonly fr?: { readonly title: string; readonly detail: string };
  readonly errors?: readonly Fault[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** Unknown ids and other people's ids are answered alike, so that nobody learns what exists. */
export function notFound(what: string): { readonly ok: false; readonly refusal: Refusal } {
  return refused({
    code: 'not_found',
    status: 404,
    title: 'Not found',
    detail: `There is no ${what} with this id, or it is not yours to see. Check the address.`,
    fr: {
      title: 'Introuvable',
      detail: 'Il n’y a rien sous cette adresse, ou ce n’est pas à vous de le voir. Vérifiez l’adresse.',
    },
  });
}

/** Somebody changed the record after it was read; `current` is what it says now. */
export function stale(what: string, current: unknown): { readonly ok: false; readonly refusal: Refusal } {
  return refused({
    code: 'stale_version',
    status: 409,
    title: 'Changed meanwhile',
    detail: `This ${what} was changed after you opened it. Look at what changed, then decide again.`,
    fr: {
      title: 'Modifié entre-temps',
      detail:
        'Ceci a été modifié après que vous l’avez ouvert. Regardez ce qui a changé, puis décidez de nouveau.',
    },
    extra: { current },
  });
}

/** The step is not possible in the present state. */
export function outOfOrder(
  detail: string,
  detailFr?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  const fr = detailFr === undefined ? {} : { fr: { title: 'Impossible pour l’instant', detail: detailFr } };
  return refused({ code: 'step_out_of_order', status: 409, title: 'Not possible now', detail, ...fr });
}

export function invalid(errors: readonly Fault[]): { readonly ok: false; readonly refusal: Refusal } {
  return refused({
    code: 'invalid_input',
    status: 422,
    title: 'Some answers need correcting',
    detail: 'Correct the fields named under errors and send the request again. Nothing was saved.',
    fr: {
      title: 'Certaines réponses sont à corriger',
      detail: 'Corrigez les champs nommés et envoyez de nouveau. Rien n’a été enregistré.',
    },
    errors,
  });
}

/** What the parent asks of the program under fire; each may be said again after a kill and is done once. */
export interface Acts {
  readonly people: { readonly asks: Record<never, never>; readonly answers: readonly Payer[] };
  readonly prepare: { readonly asks: Payer & { readonly key: string }; readonly answers: { readonly draftId: string } };
  readonly submit: { readonly asks: Payer & { readonly draftId: string; readonly key: string }; readonly answers: Filed };
  readonly look: { readonly asks: Payer & { readonly dossierId: string }; readonly answers: Seen };
  readonly withdraw: { readonly asks: Payer & { readonly dossierId: string }; readonly answers: Seen };
  readonly "take-in": { readonly asks: Payer & { readonly dossierId: string }; readonly answers: Seen };
}

export type Act = keyof Acts;

/** Somebody who applies, and the committee and its clerk they apply to. */
export interface Payer {
  readonly personId: string;
  readonly agencyId: string;
}

export interface Filed {
  readonly dossierId: string;
  readonly bin: string;
  readonly account: string;
  readonly code: string;
  /** Đồng, as text. */
  readonly amount: string;
}

export interface Seen {
  readonly status: string;
  readonly step: string | null;
}

export type Asked<A extends Act = Act> = { [act in A]: { readonly id: number; readonly act: act; readonly asks: Acts[act]["asks"] } }[A];

export interface Answered {
  readonly id: number;
  /** JSON of the act's answer. */
  readonly answer?: string;
  readonly fault?: string;
}

/** A transfer the bank has carried out. */
export interface Entry {
  readonly transactionId: string;
  /** Made with the form: a double click transfers once. */
  readonly requestKey: string;
  readonly bin: string;
  readonly account: string;
  readonly amount: string;
  readonly currency: string;
  readonly content: string;
  readonly at: string;
  /** The callback is left out on purpose. */
  readonly lost: boolean;
}

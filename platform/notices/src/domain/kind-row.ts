import type { Text } from "@motlan/kernel";

/** What a kind of notice says, and how far it goes. */
export interface KindRow {
  readonly title: Text;
  /** Says what happened and what to do next; `{code}` is the dossier's code. No name, no number of a person, no amount. */
  readonly body: Text;
  /** What an SMS says instead of the title, where the title says more than whoever holds the phone should read. */
  readonly short?: Text;
  /** Whether it also goes out by SMS and e-mail: where the person has to act or has waited for it. */
  readonly isSent: boolean;
}

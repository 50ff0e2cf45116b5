import { isId, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import type { Db, EventRow, Work } from "@motlan/kernel/db";
import { type Kind, sayNotice } from "../domain/kinds.ts";
import { hasUnread, insertNotice } from "../store/notices.ts";

/** Whose post at an agency holds a right on a day, by the ids of persons. Asked from outside: this room knows no posts. */
export type HoldersOf = (
  db: Db,
  asked: { readonly agencyId: string; readonly right: string; readonly on: LocalDate },
) => Promise<readonly string[]>;

interface Call {
  readonly kind: Kind;
  /** Whoever holds it may act. */
  readonly right: string;
  readonly linkOf: (subject: string) => string;
  /** One page holds all of them: while somebody has not read of one, they are not told of another. */
  readonly together?: true;
}

const PAIR = (subject: string) => `/ban-lam-viec/ban-ghi-trung/${subject}`;
const CALLS: Readonly<Record<string, Call>> = {
  "registries.merge-proposed": { kind: "records-merge-proposed", right: "registries.confirm-merge", linkOf: PAIR },
  "registries.part-proposed": { kind: "records-part-proposed", right: "registries.confirm-merge", linkOf: PAIR },
  "registries.write-refused": {
    kind: "records-write-refused",
    right: "registries.settle-writes",
    linkOf: () => "/ban-lam-viec/ket-noi/chua-ghi",
    together: true,
  },
  "registries.hidden-opened": {
    kind: "records-hidden-opened",
    right: "registries.hide",
    linkOf: () => "/ban-lam-viec/giu-kin",
    together: true,
  },
};

/** The events by which an agency that keeps records is called to act. */
export const CALLING = Object.keys(CALLS);

/** Those of an agency that keeps records who may do what an event calls for are told at their desk; but for those whom it names as not to (`data.except`). */
export function hearKeepers(
  work: Work,
  { key: eventKey, type, subject, at, data, agency_id }: EventRow,
  holdersOf: HoldersOf,
): Promise<void> {
  return work.transaction(async (tx) => {
    const call = CALLS[type];
    if (call === undefined || agency_id === null) return;
    const { kind, right, linkOf, together } = call;
    const except: readonly unknown[] = Array.isArray(data.except) ? data.except : [];
    const said = { eventKey, kind, dossierId: null, ...sayNotice(kind, ""), link: linkOf(subject), at } as const;
    for (const personId of await holdersOf(tx, { agencyId: agency_id, right, on: localDateOf(work.clock.now()) })) {
      const inbox = { personId, agencyId: agency_id };
      if (!isId(personId) || except.includes(personId) || (together && (await hasUnread(tx, inbox, kind)))) continue;
      await insertNotice(tx, { id: newId(at), ...said, ...inbox });
    }
  });
}

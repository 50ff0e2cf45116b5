import type { Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { FarReader } from "../reader.ts";
import {
  type AccessFilter,
  type AccessPage,
  type AccessRow,
  countAccessesOf,
  findAccessOf,
  listAccessesOf,
  listReadersOf,
} from "../store/accesses.ts";
import { listPurposeTitles, listRegistries } from "../store/registries.ts";

export interface AccessView {
  readonly id: string;
  readonly at: Date;
  /** The official's post and agency, no private name; a person who is not oneself, or the system by its name. */
  readonly who: {
    readonly kind: "person" | "official" | "system";
    readonly self: boolean;
    readonly postId?: string;
    readonly agencyId?: string;
    readonly system?: string;
    /** Somebody of another authority, who asked through the exchange. */
    readonly far?: FarReader;
  };
  readonly registry: string;
  readonly registryTitle: Text;
  readonly recordId: string;
  readonly purpose: string;
  readonly purposeTitle: Text;
  readonly law: string;
  readonly fields: readonly string[];
  readonly dossierId?: string;
  /** It went out in a file with many others, and why. */
  readonly batch?: { readonly reason: string };
  /** An official looked though neither a dossier nor a form called for it (xem không gắn với hồ sơ). */
  readonly idle: boolean;
  /** It was kept from its person until then, and why. */
  readonly hidden?: { readonly reason: string; readonly until: Date };
  /** "given", or an attempt that got nothing. */
  readonly outcome: AccessRow["outcome"];
}

const PAGE = 50;
/** What no declaration names, since it is the keeper's duty. */
const DUTIES: ReadonlyMap<string, Text> = new Map([
  ["keeping", { vi: "Cơ quan quản lý cập nhật, cải chính bản ghi", en: "The keeper amended the record" }],
  ["comparing", { vi: "Cơ quan quản lý đối chiếu bản ghi nghi trùng", en: "The keeper compared records that may be the same" }],
]);

/** Which of one's reads are asked for; what is hidden now is never among them. */
type Asked = Omit<AccessFilter, "now">;

/**
 * Who has read, or tried to read, what the State holds about the signed-in person; newest first, fifty a page (pages count from 1). The person's own looks are left
 * out unless asked for.
 * @throws registries/not-yours
 */
export function listMyAccesses(
  work: Work,
  { page = 1, own = false, ...filter }: { readonly page?: number } & Partial<Asked> = {},
): Promise<readonly AccessView[]> {
  return asPerson(work, async (tx, personId) =>
    viewsOf(
      tx,
      await listAccessesOf(tx, personId, { ...filter, own, now: work.clock.now(), limit: PAGE, offset: (page - 1) * PAGE }),
      personId,
    ),
  );
}

/**
 * The same for a person's own tools: how many there are in all, and some of them.
 * @throws registries/not-yours
 */
export function findMyAccesses(
  work: Work,
  asked: Omit<AccessPage, "now">,
): Promise<{ readonly total: number; readonly items: readonly AccessView[] }> {
  const page = { ...asked, now: work.clock.now() };
  return asPerson(work, async (tx, personId) => ({
    total: await countAccessesOf(tx, personId, page),
    items: await viewsOf(tx, await listAccessesOf(tx, personId, page), personId),
  }));
}

/**
 * One read of the person's data, with the official who looked for the rooms that must keep them away from it; nothing where it is not theirs.
 * @throws registries/not-yours
 */
export function getMyAccess(work: Work, id: bigint): Promise<(AccessView & { readonly readerId?: string }) | undefined> {
  return asPerson(work, async (tx, personId) => {
    const row = await findAccessOf(tx, personId, id, work.clock.now());
    const [view] = row === undefined ? [] : await viewsOf(tx, [row], personId);
    const reader = row === undefined || row.readerId === null ? {} : { readerId: row.readerId };
    return view === undefined ? undefined : { ...view, ...reader };
  });
}

/**
 * The offices that read the person's data, and how often.
 * @throws registries/not-yours
 */
export function listMyReaders(work: Work): Promise<readonly { readonly agencyId: string; readonly n: number }[]> {
  return asPerson(work, (tx, personId) => listReadersOf(tx, personId, work.clock.now()));
}

function asPerson<T>(work: Work, read: (tx: Tx, personId: string) => Promise<T>): Promise<T> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  return work.transaction((tx) => read(tx, actor.personId));
}

async function viewsOf(tx: Tx, rows: readonly AccessRow[], personId: string): Promise<readonly AccessView[]> {
  const titles = await listPurposeTitles(tx);
  const registries = new Map((await listRegistries(tx)).map((row) => [row.code, row.declaration.title]));
  return rows.map((row) => viewOf(row, personId, titles, registries));
}

function viewOf(row: AccessRow, personId: string, titles: ReadonlyMap<string, Text>, registries: ReadonlyMap<string, Text>): AccessView {
  const { at, registry, recordId, purpose, law, fields, outcome } = row;
  const titled = DUTIES.get(purpose) ?? titles.get(`${registry}/${purpose}`);
  return {
    id: String(row.id),
    at,
    who: {
      kind: row.readerKind,
      self: row.readerKind === "person" && row.readerId === personId,
      ...(row.readerPost === null ? {} : { postId: row.readerPost }),
      ...(row.readerAgency === null ? {} : { agencyId: row.readerAgency }),
      ...(row.readerKind === "system" && row.readerId !== null ? { system: row.readerId } : {}),
      ...(row.far === null ? {} : { far: row.far }),
    },
    registry,
    registryTitle: registries.get(registry) ?? { vi: registry, en: registry },
    recordId,
    purpose,
    purposeTitle: titled ?? { vi: purpose, en: purpose },
    law,
    fields,
    ...(row.dossierId === null ? {} : { dossierId: row.dossierId }),
    ...(row.hiddenReason === null || row.hiddenUntil === null ? {} : { hidden: { reason: row.hiddenReason, until: row.hiddenUntil } }),
    ...(row.batch === null ? {} : { batch: { reason: row.batch.reason } }),
    idle: row.readerKind === "official" && row.dossierId === null && row.draftId === null && !DUTIES.has(purpose),
    outcome,
  };
}

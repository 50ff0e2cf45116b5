import { getVersion } from "@motlan/catalogue";
import { type JsonObject, newId, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Design, StoredDesign } from "../domain/design.ts";
import { documentOfTable } from "../domain/fill/document-of-table.ts";
import { emptyDocument } from "../domain/fill/empty-document.ts";
import { plainJson } from "../domain/plain-json.ts";
import type { ImportedTable } from "../domain/table/table.ts";
import { faults } from "../faults.ts";
import { insertAct } from "../store/acts.ts";
import { insertDesigner } from "../store/designers.ts";
import { findDesignByRequest, insertDesign } from "../store/designs.ts";
import { type Acting, actingOfficial } from "./acting-official.ts";
import { fillOutFor } from "./fill-out-design.ts";
import { freeVersionName } from "./free-version.ts";
import { refuseTooDeep, refuseTooLarge } from "./keep-change.ts";
import { readDesign, showDesign } from "./show-design.ts";

/** What a design begins from: nothing, a published version, an approved table, the JSON of a declaration, or another design of the agency. */
export type DesignSource =
  | { readonly kind: "empty" }
  | { readonly kind: "card" }
  | { readonly kind: "version"; readonly versionId: string }
  | { readonly kind: "table"; readonly table: ImportedTable }
  | { readonly kind: "document"; readonly document: JsonObject }
  | { readonly kind: "design"; readonly designId: string };

export interface StartDesignInput {
  readonly code: string;
  readonly title: Text;
  readonly from?: DesignSource;
  /** Said twice with one key it is begun once. */
  readonly requestKey?: string;
}

const CODE = /^[0-9]+\.[0-9]{6}$|^x\.[a-z-]+$/;
const LONGEST_TITLE = 500;

/**
 * A designer begins a design of a procedure version; whatever it begins from, it is filled out as far as is honestly known.
 * @throws studio/not-allowed, wrong-code, too-large, not-found; catalogue/version-not-found.
 */
export async function startDesign(work: Work, input: StartDesignInput): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  refuseTooDeep(input.from);
  const code = input.code.trim();
  if (!CODE.test(code)) throw faults["wrong-code"]({ code });
  return work.transaction(async (tx) => {
    const before = input.requestKey && (await findDesignByRequest(tx, acting.officialId, input.requestKey));
    if (before) return showDesign(work, tx, before, acting);
    const at = work.clock.now();
    const given = { vi: input.title.vi.trim().slice(0, LONGEST_TITLE), en: input.title.en.trim().slice(0, LONGEST_TITLE) };
    const from = input.from ?? { kind: "empty" };
    const begun = await documentFrom(work, tx, acting, { code, title: { vi: given.vi || code, en: given.en }, from });
    const title = titleOf(given, begun, code);
    const document = plainJson({
      ...begun,
      code,
      title,
      version: await freeVersionName(work.db, code),
    });
    refuseTooLarge(document);
    const table = from.kind === "table" ? from.table : undefined;
    const stored: StoredDesign = {
      ...{ id: newId(at), agencyId: acting.agencyId, code, title, document, revision: 0, state: "draft", why: {} },
      ...(table && { table }),
      ...{ createdAt: at, updatedAt: at },
    };
    if (!(await insertDesign(tx, stored, { officialId: acting.officialId, requestKey: input.requestKey }))) {
      const other = input.requestKey && (await findDesignByRequest(tx, acting.officialId, input.requestKey));
      if (other) return showDesign(work, tx, other, acting);
    }
    await insertDesigner(tx, { ...acting, designId: stored.id, at });
    await insertAct(tx, stored, { ...acting, at, kind: "started", revision: 0 }, { id: newId(at) });
    const data = { code, from: from.kind };
    await work.announce(tx, { type: "studio.started", subject: stored.id, agencyId: acting.agencyId, data });
    return showDesign(work, tx, stored, acting);
  });
}

/** What the designer called it, else what it was called in what it begins from, else its code. */
function titleOf(
  given: { readonly vi: string; readonly en: string },
  { title }: JsonObject,
  code: string,
): { readonly vi: string; readonly en: string } {
  const before = (language: "vi" | "en"): string => {
    const text: unknown = given.vi === "" && typeof title === "object" && title !== null ? Reflect.get(title, language) : undefined;
    return typeof text === "string" ? text : "";
  };
  return { vi: given.vi || before("vi") || code, en: given.en || before("en") };
}

async function documentFrom(
  work: Work,
  tx: Tx,
  acting: Acting,
  { code, title, from }: { readonly code: string; readonly title: JsonObject; readonly from: DesignSource },
): Promise<JsonObject> {
  switch (from.kind) {
    case "version":
      return plainJson((await getVersion(work.db, from.versionId)).version);
    case "document":
      return from.document;
    case "design":
      return (await readDesign(tx, from.designId, acting)).document;
    case "table":
      return fillOutFor(work, code, { ...documentOfTable(from.table), title });
    case "card":
      return fillOutFor(work, code, { ...emptyDocument(), title });
    case "empty":
      return emptyDocument();
  }
}

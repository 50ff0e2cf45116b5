import { readDocument } from "@motlan/documents";
import { systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { faults } from "../faults.ts";
import type { OpenSigned, Signed } from "../portal/signed.ts";
import { isToldOf } from "../store/outbound.ts";

const Asked = Type.Object({ documentId: Type.String({ format: "uuid" }), code: Type.String() });

export interface Result {
  readonly name: string;
  readonly content: string;
}

/**
 * The portal fetches a result for its person's own store (kho dữ liệu cá nhân): by its signature alone, of the dossier it names, and only what it was told of as that dossier's result.
 * @throws national-portal/not-signed, documents/not-found
 */
export async function giveResult(work: Work, message: Signed, open: OpenSigned): Promise<Result> {
  const asked = await open(message, systemClock.now());
  if (!Value.Check(Asked, asked)) throw faults["not-signed"]();
  const node = work.as({ kind: "system", name: "national-portal" });
  const { document, bytes } = await node.transaction((tx) =>
    readDocument(
      node,
      asked.documentId,
      async ({ id, owner, state }) =>
        state === "sealed" && owner.kind === "dossier" && (await isToldOf(tx, { code: asked.code, dossierId: owner.id, documentId: id })),
    ),
  );
  return { name: document.name.vi, content: Buffer.from(bytes).toString("base64") };
}

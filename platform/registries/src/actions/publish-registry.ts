import { createHash } from "node:crypto";
import { canonicalJson, type Json, may, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { compile } from "../check-record.ts";
import { RegistryDeclaration } from "../domain/declaration.ts";
import { examineDeclaration, schemasOf } from "../domain/examine.ts";
import { faults } from "../faults.ts";
import { replacePurposes, saveRegistry } from "../store/registries.ts";

/** Everyone may see what is held about them: Law 91/2025/QH15 on the protection of personal data, article 4. */
const SELF = {
  code: "self",
  title: { vi: "Người dân xem dữ liệu của chính mình", en: "A person looks at their own data" },
  law: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4",
  fields: ["*"],
} as const;

/**
 * Puts a registry's declaration in force. Said again unchanged it does nothing; changed, it is the next version, and records keep what they hold.
 * @throws registries/bad-declaration, registries/not-yours
 */
export function publishRegistry(work: Work, declaration: RegistryDeclaration): Promise<{ readonly version: number | undefined }> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (!(actor.kind === "system" || (actor.kind === "official" && may(actor, "registries.publish", actor.agencyId))))
      throw faults["not-yours"]();
    refuseBadShape(declaration);
    const examined = examineDeclaration(declaration);
    if (!examined.ok) throw faults[examined.why](examined.about);
    const version = await saveRegistry(tx, declaration, hashOf(declaration), work.clock.now());
    if (version === undefined) return { version };
    await replacePurposes(tx, declaration.code, declaration.title, [SELF, ...declaration.purposes]);
    await work.announce(tx, { type: "registries.published", subject: newId(work.clock.now()), data: { code: declaration.code, version } });
    return { version };
  });
}

const wellFormed = compile({ ...RegistryDeclaration });

function refuseBadShape(declaration: RegistryDeclaration): void {
  if (!wellFormed(declaration)) {
    throw faults["bad-declaration"]({
      where: (wellFormed.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).join("; "),
    });
  }
  for (const schema of schemasOf(declaration)) {
    try {
      compile(schema);
    } catch (error) {
      throw faults["bad-declaration"]({ where: error instanceof Error ? error.message : "schema" });
    }
  }
}

function hashOf(declaration: RegistryDeclaration): string {
  const plain: Json = JSON.parse(JSON.stringify(declaration));
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}

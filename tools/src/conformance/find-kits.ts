import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The folder that holds the conformance kits, which are others' work and not shipped with us: the one MOTLAN_CONFORMANCE names, else `conformance/`
 * in the checkout, else `../shared/conformance`. Undefined when there is none.
 */
export function findKits(root: string, named = process.env.MOTLAN_CONFORMANCE): string | undefined {
  const candidates =
    named === undefined ? [join(root, "conformance"), join(dirname(root), "shared", "conformance")] : [resolve(root, named)];
  return candidates.find((folder) => existsSync(folder));
}

import { definePack } from "@motlan/catalogue/declare";
import { buildingPermit } from "./procedures/building-permit.ts";
import { permitExtension } from "./procedures/permit-extension.ts";
import { permitReissue } from "./procedures/permit-reissue.ts";
import { treePermit } from "./procedures/tree-permit.ts";
import { buildingPermits } from "./registries/building-permits.ts";

/** Xây dựng và hạ tầng: building permits of the communes, and trees. */
export const constructionPack = definePack({
  name: "construction",
  title: { vi: "Xây dựng, hạ tầng", en: "Construction and infrastructure" },
  procedures: [buildingPermit, permitExtension, permitReissue, treePermit],
  registries: [buildingPermits],
});

export { buildingPermit, buildingPermits, permitExtension, permitReissue, treePermit };

import { definePack } from "@motlan/catalogue/declare";

export const constructionPack = definePack({
  name: "construction",
  title: { vi: "construction", en: "construction" },
  procedures: [],
  registries: [],
});

import { definePack } from "@motlan/catalogue/declare";

export const businessPack = definePack({ name: "business", title: { vi: "business", en: "business" }, procedures: [], registries: [] });

import { definePack } from "@motlan/catalogue/declare";

export const landPack = definePack({ name: "land", title: { vi: "land", en: "land" }, procedures: [], registries: [] });

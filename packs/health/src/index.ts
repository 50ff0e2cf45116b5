import { definePack } from "@motlan/catalogue/declare";

export const healthPack = definePack({ name: "health", title: { vi: "health", en: "health" }, procedures: [], registries: [] });

import { definePack } from "@motlan/catalogue/declare";

export const labourPack = definePack({ name: "labour", title: { vi: "labour", en: "labour" }, procedures: [], registries: [] });

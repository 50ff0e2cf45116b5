import { definePack } from "@motlan/catalogue/declare";

export const justicePack = definePack({ name: "justice", title: { vi: "justice", en: "justice" }, procedures: [], registries: [] });

import { definePack } from "@motlan/catalogue/declare";

export const transportPack = definePack({ name: "transport", title: { vi: "transport", en: "transport" }, procedures: [], registries: [] });

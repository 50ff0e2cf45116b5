import { definePack } from "@motlan/catalogue/declare";

export const socialPack = definePack({ name: "social", title: { vi: "social", en: "social" }, procedures: [], registries: [] });

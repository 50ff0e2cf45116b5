import { definePack } from "@motlan/catalogue/declare";

export const residencePack = definePack({ name: "residence", title: { vi: "residence", en: "residence" }, procedures: [], registries: [] });

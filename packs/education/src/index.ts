import { definePack } from "@motlan/catalogue/declare";

export const educationPack = definePack({ name: "education", title: { vi: "education", en: "education" }, procedures: [], registries: [] });

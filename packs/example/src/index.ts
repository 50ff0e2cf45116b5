import { definePack } from "@motlan/catalogue/declare";
import { libraryCard } from "./procedures/library-card.ts";
import { library } from "./registries/library.ts";

/** An invented sector to copy from: a village library that issues a borrowing card. No law knows it; the platform's own tests are written against it. */
export const examplePack = definePack({
  name: "example",
  title: { vi: "Thư viện thôn (ví dụ)", en: "Village library (example)" },
  procedures: [libraryCard],
  registries: [library],
});

export { library, libraryCard };

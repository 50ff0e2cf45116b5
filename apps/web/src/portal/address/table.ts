import type { PageRow } from "../../frame/types.ts";
import { addressPage, findAddressPage, platePage } from "./address-page.tsx";

/** Where an address code is: open to anyone, and nobody's name. */
export const addressPages: readonly PageRow[] = [
  { method: "GET", path: "/dia-chi", who: "anyone", run: findAddressPage },
  { method: "GET", path: "/dia-chi/:code", who: "anyone", run: addressPage },
  { method: "GET", path: "/dia-chi/:code/bien", who: "anyone", run: platePage },
];

import type { PageRow } from "../../frame/types.ts";
import { whileOpen } from "../national/while-open.ts";
import { bringPage, takeBringPage } from "./bring-page.tsx";
import { forgetPage, tryPage } from "./try-page.tsx";

/** Filling a form in before signing in, on the device alone, and bringing it along. */
export const devicePages: readonly PageRow[] = [
  ...whileOpen([
    { method: "GET", path: "/thu-tuc/:code/dien-thu", who: "anyone", run: tryPage },
    { method: "POST", path: "/thu-tuc/:code/dien-thu", who: "anyone", run: tryPage },
    { method: "GET", path: "/nop/:draftId/mang-sang", who: "person", run: bringPage },
    { method: "POST", path: "/nop/:draftId/mang-sang", who: "person", run: takeBringPage },
  ]),
  { method: "GET", path: "/thu-tuc/:code/dien-thu/xoa", who: "anyone", run: forgetPage },
];

import type { PageRow } from "../../frame/types.ts";
import { showLookUpPage, takeLookUpPage } from "./look-up-page.tsx";

/** What one asks without an account. */
export const lookUpPages: readonly PageRow[] = [
  { method: "GET", path: "/tra-cuu", who: "anyone", run: showLookUpPage },
  { method: "POST", path: "/tra-cuu", who: "anyone", run: takeLookUpPage },
];

import type { PageRow } from "../../frame/types.ts";
import { showLinkPage, takeLinkPage } from "./link-page.tsx";

/** Rating by the link of a notice, without an account. */
export const ratePages: readonly PageRow[] = [
  { method: "GET", path: "/danh-gia/:token", who: "anyone", run: showLinkPage },
  { method: "POST", path: "/danh-gia/:token", who: "anyone", run: takeLinkPage },
];

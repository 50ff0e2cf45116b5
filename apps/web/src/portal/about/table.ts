import type { PageRow } from "../../frame/types.ts";
import { documentPage } from "../verify/document-page.tsx";
import { verifyFile, verifyPage } from "../verify/verify-page.tsx";
import { aboutPage, demoPage } from "./about-page.tsx";
import { agencyPage } from "./agency-page.tsx";
import { apiPage } from "./api-page.tsx";

/** Public pages about documents, agencies and the node itself. */
export const aboutPages: readonly PageRow[] = [
  { method: "GET", path: "/kiem-tra", who: "anyone", run: verifyPage },
  { method: "POST", path: "/kiem-tra", who: "anyone", run: verifyFile },
  { method: "GET", path: "/kiem-tra/:code", who: "anyone", run: documentPage },
  { method: "GET", path: "/co-quan/:id", who: "anyone", run: agencyPage },
  { method: "GET", path: "/api", who: "anyone", run: apiPage },
  { method: "GET", path: "/gioi-thieu", who: "anyone", run: aboutPage },
  { method: "GET", path: "/trinh-dien", who: "anyone", run: demoPage },
];

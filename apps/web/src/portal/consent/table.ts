import type { PageRow } from "../../frame/types.ts";
import { consentAct, consentPage } from "./consent-page.tsx";
import { CONSENT_PATH, consentsPage } from "./list-page.tsx";

/** What I was asked to agree to. */
export const consentPages: readonly PageRow[] = [
  { method: "GET", path: CONSENT_PATH, who: "person", run: consentsPage },
  { method: "GET", path: `${CONSENT_PATH}/:id`, who: "person", run: consentPage },
  { method: "POST", path: `${CONSENT_PATH}/:id`, who: "person", run: consentAct },
];

import type { PageRow } from "../../frame/types.ts";
import { whileOpen } from "../national/while-open.ts";
import { showSignersPage, takeSignersPage } from "./signers-page.tsx";
import { declineSigning, showSigningPage, takeSigningPage, toSignPage } from "./signing-page.tsx";

/** An application that several put their names to: the applicant sends it, the others read and sign. */
export const signPages: readonly PageRow[] = [
  ...whileOpen([
    { method: "GET", path: "/nop/:draftId/cung-ky", who: "person", run: showSignersPage },
    { method: "POST", path: "/nop/:draftId/cung-ky", who: "person", run: takeSignersPage },
  ]),
  { method: "GET", path: "/cho-ky", who: "person", run: toSignPage },
  { method: "GET", path: "/cho-ky/:signingId", who: "person", run: showSigningPage },
  { method: "POST", path: "/cho-ky/:signingId", who: "person", run: takeSigningPage },
  { method: "POST", path: "/cho-ky/:signingId/tu-choi", who: "person", run: declineSigning },
];

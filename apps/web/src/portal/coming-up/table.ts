import type { PageRow } from "../../frame/types.ts";
import { choicesPage, keepChoice } from "./choices-page.tsx";
import { comingUpPage } from "./list-page.tsx";
import { answerOffer, offerPage } from "./offer-page.tsx";

/** What is coming up for me: proactive services. */
export const comingUpPages: readonly PageRow[] = [
  { method: "GET", path: "/viec-sap-toi", who: "person", run: comingUpPage },
  { method: "GET", path: "/viec-sap-toi/tuy-chon", who: "person", run: choicesPage },
  { method: "POST", path: "/viec-sap-toi/tuy-chon", who: "person", run: keepChoice },
  { method: "GET", path: "/viec-sap-toi/:id", who: "person", run: offerPage },
  { method: "POST", path: "/viec-sap-toi/:id", who: "person", run: answerOffer },
];

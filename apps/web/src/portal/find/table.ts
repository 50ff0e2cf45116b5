import type { PageRow } from "../../frame/types.ts";
import { homePage } from "../home/home-page.tsx";
import { lifeEventPage } from "../home/life-event-page.tsx";
import { apiPage } from "./api-page.tsx";
import { changesPage } from "./changes-page.tsx";
import { lawTablePage } from "./law-table-page.tsx";
import { procedurePage } from "./procedure-page.tsx";
import { searchPage } from "./search-page.tsx";

/** The way from a wish to a procedure. */
export const findPages: readonly PageRow[] = [
  { method: "GET", path: "/", who: "anyone", run: homePage },
  { method: "GET", path: "/tim", who: "anyone", run: searchPage },
  { method: "GET", path: "/su-kien/:id", who: "anyone", run: lifeEventPage },
  { method: "GET", path: "/thu-tuc/:code", who: "anyone", run: procedurePage },
  { method: "GET", path: "/thu-tuc/:code/bang", who: "anyone", run: lawTablePage },
  { method: "GET", path: "/thu-tuc/:code/api", who: "anyone", run: apiPage },
  { method: "GET", path: "/thu-tuc/:code/thay-doi", who: "anyone", run: changesPage },
];

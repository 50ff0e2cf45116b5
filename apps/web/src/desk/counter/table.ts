import type { PageRow } from "../../frame/types.ts";
import { callAct, callPage } from "./call-page.tsx";
import { elsewherePage } from "./elsewhere-page.tsx";
import { draftFile, formPage, takeForm } from "./form-page.tsx";
import { arriveAct, boardPage, takeAct, takePage, ticketPage } from "./hall-pages.tsx";
import {
  boardPath,
  CALL_PATH,
  COUNTER_PATH,
  draftPath,
  ELSEWHERE_PATH,
  newPath,
  receivedPath,
  reviewPath,
  takePath,
  ticketPath,
} from "./paths.ts";
import { receivedCash, receivedHandOver, receivedPage, receivedPaper } from "./received-page.tsx";
import { reviewPage, takeReview } from "./review-page.tsx";
import { startPage } from "./start-page.tsx";
import { takeWho, whoPage } from "./who-page.tsx";

const ONE = receivedPath(":id");

/** Taking in at the counter, by post and on behalf. */
export const counterPages: readonly PageRow[] = [
  { method: "GET", path: COUNTER_PATH, who: "official", run: startPage },
  { method: "GET", path: ELSEWHERE_PATH, who: "official", run: elsewherePage },
  { method: "GET", path: CALL_PATH, who: "official", run: callPage },
  { method: "POST", path: CALL_PATH, who: "official", run: callAct },
  { method: "POST", path: `${takePath(":key")}/hen`, who: "anyone", run: arriveAct },
  { method: "GET", path: takePath(":key"), who: "anyone", run: takePage },
  { method: "POST", path: takePath(":key"), who: "anyone", run: takeAct },
  { method: "GET", path: ticketPath(":key", ":ticketId"), who: "anyone", run: ticketPage },
  { method: "GET", path: boardPath(":key"), who: "anyone", run: boardPage },
  { method: "GET", path: newPath(":code"), who: "official", run: whoPage },
  { method: "POST", path: newPath(":code"), who: "official", run: takeWho },
  { method: "GET", path: draftPath(":draftId"), who: "official", run: formPage },
  { method: "POST", path: draftPath(":draftId"), who: "official", run: takeForm },
  { method: "GET", path: `${draftPath(":draftId")}/tep/:fileId`, who: "official", run: draftFile },
  { method: "GET", path: reviewPath(":draftId"), who: "official", run: reviewPage },
  { method: "POST", path: reviewPath(":draftId"), who: "official", run: takeReview },
  { method: "GET", path: ONE, who: "official", run: receivedPage },
  { method: "POST", path: `${ONE}/thu-tien`, who: "official", run: receivedCash },
  { method: "POST", path: `${ONE}/tra-ket-qua`, who: "official", run: receivedHandOver },
  { method: "GET", path: `${ONE}/giay/:documentId`, who: "official", run: receivedPaper },
];

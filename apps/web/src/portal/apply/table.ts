import type { PageRow } from "../../frame/types.ts";
import { whileOpen } from "../national/while-open.ts";
import { showCheckPage, takeCheckPage } from "./check-page.tsx";
import { askDiscard, listCommunesOf, resumeDraft, showDraftFile, takeDiscard } from "./draft-pages.tsx";
import { autosave, showFormPage, takeFormPage } from "./form-page.ts";
import { showRefusedPage } from "./refused-page.tsx";
import { showStartPage, takeStartPage } from "./start-page.tsx";
import { uploadInParts, uploadOne } from "./take-files.ts";
import { showWherePage, takeWherePage } from "./where-page.tsx";
import { showWrongPage, takeWrongPage } from "./wrong-page.tsx";

/** Writing and sending, as long as one applies here. */
const writing: readonly PageRow[] = [
  { method: "GET", path: "/thu-tuc/:code/bat-dau", who: "person", run: showStartPage },
  { method: "POST", path: "/thu-tuc/:code/bat-dau", who: "person", run: takeStartPage },
  { method: "GET", path: "/nop/:draftId", who: "person", run: resumeDraft },
  { method: "GET", path: "/nop/:draftId/dieu-kien", who: "person", run: showRefusedPage },
  { method: "GET", path: "/nop/:draftId/noi-nhan", who: "person", run: showWherePage },
  { method: "POST", path: "/nop/:draftId/noi-nhan", who: "person", run: takeWherePage },
  { method: "GET", path: "/nop/:draftId/kiem-tra", who: "person", run: showCheckPage },
  { method: "POST", path: "/nop/:draftId/kiem-tra", who: "person", run: takeCheckPage },
  { method: "GET", path: "/nop/:draftId/:pageId", who: "person", run: showFormPage },
  { method: "POST", path: "/nop/:draftId/:pageId", who: "person", run: takeFormPage },
  { method: "POST", path: "/nop/:draftId/:pageId/luu", who: "person", run: autosave },
  { method: "POST", path: "/nop/:draftId/:pageId/tep/:field/phan", who: "person", run: uploadInParts },
  { method: "POST", path: "/nop/:draftId/:pageId/tep/:field", who: "person", run: uploadOne },
  { method: "GET", path: "/nop/:draftId/:pageId/chua-dung/:field", who: "person", run: showWrongPage },
  { method: "POST", path: "/nop/:draftId/:pageId/chua-dung/:field", who: "person", run: takeWrongPage },
];

/** From "I want to apply" to "submitted". */
export const applyPages: readonly PageRow[] = [
  ...whileOpen(writing),
  { method: "GET", path: "/nop/:draftId/bo", who: "person", run: askDiscard },
  { method: "POST", path: "/nop/:draftId/bo", who: "person", run: takeDiscard },
  { method: "GET", path: "/nop/:draftId/tep/:fileId", who: "person", run: showDraftFile },
  { method: "GET", path: "/dia-gioi/xa", who: "anyone", run: listCommunesOf },
];

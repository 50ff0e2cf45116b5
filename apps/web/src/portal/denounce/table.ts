import type { PageRow } from "../../frame/types.ts";
import { aboutDenouncing } from "./about-page.tsx";
import { denunciationPage, takeDenunciationPage } from "./denunciation-page.tsx";
import { denunciationConclusion, denunciationPaper } from "./files.ts";
import { takeWritePage, writePage } from "./write-page.tsx";

/** Denunciations of officials and agencies. */
export const denouncePages: readonly PageRow[] = [
  { method: "GET", path: "/to-cao", who: "anyone", run: aboutDenouncing },
  { method: "GET", path: "/to-cao/viet", who: "person", run: writePage },
  { method: "POST", path: "/to-cao/viet", who: "person", run: takeWritePage },
  { method: "GET", path: "/to-cao/:id", who: "person", run: denunciationPage },
  { method: "POST", path: "/to-cao/:id", who: "person", run: takeDenunciationPage },
  { method: "GET", path: "/to-cao/:id/giay/:paperId", who: "person", run: denunciationPaper },
  { method: "GET", path: "/to-cao/:id/ket-luan", who: "person", run: denunciationConclusion },
];

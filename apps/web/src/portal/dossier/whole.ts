import { type DossierFile, getMyDossier, type MyPart } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import type { TimelineEntry } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { LINKED } from "../texts/linked.ts";
import { actorNames } from "./actors.ts";
import { type KnownPaper, papersOf } from "./papers.tsx";
import { comingOf, pastOf, storyOf } from "./story.tsx";

/** A part of a linked application with its dossier, as the page of the whole tells of it. */
export interface PartFile {
  readonly part: MyPart;
  readonly file: DossierFile;
  /** Its result, once sealed. */
  readonly result?: KnownPaper;
}

export async function partFilesOf(work: Work, parts: readonly MyPart[]): Promise<readonly PartFile[]> {
  const files: PartFile[] = [];
  for (const part of parts) {
    if (part.dossier === undefined) continue;
    const file = await getMyDossier(work, part.dossier.id);
    const result = (await papersOf(work, file)).find(({ kind, document }) => kind === "result" && document.state === "sealed");
    files.push({ part, file, ...(result && { result }) });
  }
  return files;
}

/** One timeline of a dossier and of its parts, whichever agency did it; each line of a part says which. */
export async function storyOfWhole({ lang, work }: Visit, file: DossierFile, parts: readonly PartFile[]): Promise<TimelineEntry[]> {
  const who = await actorNames(work, file.dossier.agencyId, lang);
  if (parts.length === 0) return storyOf(file, who, lang);
  const past = pastOf(file, who, lang);
  const now: TimelineEntry[] = [];
  for (const one of parts) {
    const inPart = (entry: TimelineEntry): TimelineEntry => ({
      ...entry,
      title: fillText(LINKED.inPart, { part: one.part.title[lang], what: entry.title })[lang],
    });
    const whoInPart = await actorNames(work, one.file.dossier.agencyId, lang);
    const [begun, ...more] = pastOf(one.file, whoInPart, lang);
    // Nobody submits a part: it is passed on.
    if (begun !== undefined) past.push({ ...begun, title: fillText(LINKED.begun, { part: one.part.title[lang] })[lang] });
    past.push(...more.map(inPart));
    now.push(
      ...comingOf(one.file, lang)
        .filter(({ state }) => state === "now")
        .map(inPart),
    );
  }
  const coming = comingOf(file, lang).filter(({ state }) => state !== "now" || now.length === 0);
  return [...past.toSorted((one, other) => (one.instant ?? "").localeCompare(other.instant ?? "")), ...now, ...coming];
}

import type { DossierFile, HistoryRow } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import type { Json, JsonObject, Language, Text } from "@motlan/kernel";
import type { TimelineEntry } from "@motlan/ui";
import { BRANCHES } from "./texts/branches.ts";
import { COUNTER } from "./texts/counter.ts";
import { DOSSIER } from "./texts/dossier.ts";
import { COMPLETED, MOVED } from "./texts/states.ts";

const WHO = {
  person: { vi: "Người nộp hồ sơ", en: "The applicant" },
  system: { vi: "Hệ thống", en: "The system" },
  official: { vi: "Cán bộ", en: "An official" },
} as const;

/** What happened to a dossier, the latest first, with the words that went with it. `names` are the officials' by id. */
export function historyEntries(
  { history, dossier }: Pick<DossierFile, "history" | "dossier">,
  names: ReadonlyMap<string, string>,
  lang: Language,
): readonly TimelineEntry[] {
  return history
    .map((row, index) => ({
      title: titleOf(row, history[index - 1], dossier.process)[lang],
      when: formatDateTime(row.at),
      instant: row.at.toISOString(),
      who: whoDid(row, names, lang),
      detail: detailOf(row.note, lang),
      state: STOPS.has(row.move) ? ("stopped" as const) : ("done" as const),
    }))
    .reverse();
}

const STOPS = new Set(["refuse", "stop", "withdraw"]);

/** A completed step is named by what the step does: the row before tells which step it was. */
export function titleOf(row: HistoryRow, before: HistoryRow | undefined, process: DossierFile["dossier"]["process"]): Text {
  const { at } = row.note;
  const act = process.find(({ id }) => id === (typeof at === "string" ? at : before?.step))?.does;
  if (row.move === "complete" && act !== undefined) return COMPLETED[act];
  return MOVED[row.move] ?? { vi: "Đã cập nhật hồ sơ", en: "Updated" };
}

/** As the software before named them: nobody of this system. */
export function whoThere(note: JsonObject): string {
  return [textAt(note, "who"), textAt(note, "post"), textAt(note, "unit")].filter((part) => part !== undefined).join(", ");
}

/** By name where it was an official. */
export function whoDid({ actor, move, note }: HistoryRow, names: ReadonlyMap<string, string>, lang: Language): string {
  if (move === "imported") return whoThere(note) || WHO.official[lang];
  if (actor.kind === "official") return names.get(actor.id ?? "") ?? WHO.official[lang];
  return (actor.kind === "person" ? WHO.person : WHO.system)[lang];
}

/** The words kept with an act: a note, the faults asked about, the ground of a refusal with its article. */
function detailOf(note: JsonObject, lang: Language) {
  const faults = Array.isArray(note.faults) ? note.faults.flatMap((fault) => textAt(fault, "words") ?? []) : [];
  const whom = [textAt(note.whom, lang), opinionLine(note.said, lang)].filter((part) => part !== undefined).join(": ");
  const asked = [whom === "" ? undefined : whom, textAt(note, "question")];
  const lines = [
    textAt(note.agency, lang),
    textAt(note.reason, lang),
    lawLine(note.law),
    ...asked,
    textAt(note, "words"),
    textAt(note, "to"),
    oldCodeLine(note, lang),
    signedLine(note, lang),
  ].filter((line) => line !== undefined);
  if (faults.length === 0 && lines.length === 0) return undefined;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {faults.length === 0 ? null : (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function oldCodeLine(note: JsonObject, lang: Language): string | undefined {
  const code = textAt(note, "oldCode");
  return code === undefined ? undefined : `${textAt(note, "system") ?? ""} · ${DOSSIER.oldCode[lang]} ${code}`;
}

function signedLine(note: JsonObject, lang: Language): string | undefined {
  return textAt(note, "signature") === undefined ? undefined : COUNTER.takenSigned[lang];
}

function opinionLine(said: Json | undefined, lang: Language): string | undefined {
  return Object.entries(BRANCHES.opinion).find(([opinion]) => opinion === said)?.[1][lang];
}

function lawLine(law: Json | undefined): string | undefined {
  const parts = [textAt(law, "article"), textAt(law, "act")].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

function textAt(value: Json | undefined, key: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const found = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === "string" && found !== "" ? found : undefined;
}

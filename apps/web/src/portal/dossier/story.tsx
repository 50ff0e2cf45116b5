import type { DossierFile, HistoryRow } from "@motlan/dossiers";
import type { Json, Language } from "@motlan/kernel";
import type { TimelineEntry } from "@motlan/ui";
import { isObject, textValue } from "../apply/field-values.ts";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { FINISHED, MOVES, STORY } from "../texts/moves.ts";

/** What happened, what is going on and until when, and what is still to come: the whole way of a dossier as its applicant reads it. */
export function storyOf(file: DossierFile, who: (actor: HistoryRow["actor"]) => string, lang: Language): TimelineEntry[] {
  const past = file.history.flatMap((row, index) => {
    const [before, next] = [file.history[index - 1], file.history[index + 1]];
    // What the node decides by itself goes through every step in one breath: one line says so.
    return isAutomatic(row) && next !== undefined && isAutomatic(next) ? [] : [pastEntry(file, row, before, who, lang)];
  });
  return [...past, ...comingEntries(file, lang)];
}

function pastEntry(
  file: DossierFile,
  row: HistoryRow,
  before: HistoryRow | undefined,
  who: (actor: HistoryRow["actor"]) => string,
  lang: Language,
): TimelineEntry {
  const stopped = row.move === "refuse" || row.move === "withdraw";
  return {
    title: titleOf(file, row, before, lang),
    when: sayInstant(row.at),
    instant: row.at.toISOString(),
    who: who(row.actor),
    detail: detailOf(row, lang),
    state: stopped ? "stopped" : "done",
  };
}

function isAutomatic({ move, actor }: HistoryRow): boolean {
  return move === "complete" && actor.kind === "system";
}

function titleOf({ version }: DossierFile, row: HistoryRow, before: HistoryRow | undefined, lang: Language): string {
  if (isAutomatic(row)) return STORY.automatic[lang];
  const step = version.steps.find(({ id }) => id === before?.step);
  if (row.move === "complete" && step !== undefined) return FINISHED[step.does][lang];
  return (MOVES[row.move] ?? MOVES.answered)?.[lang] ?? row.move;
}

/** The words that were meant for the applicant; what colleagues wrote to one another stays inside. */
function detailOf({ move, note }: HistoryRow, lang: Language) {
  if (move === "ask") return wordsList(note.faults);
  if (move === "refuse") {
    const reason = isObject(note.reason) ? textValue(note.reason[lang]) : "";
    const law = isObject(note.law) ? [textValue(note.law.article), textValue(note.law.act)].filter((one) => one !== "").join(" ") : "";
    return (
      <>
        <p>
          {reason} {law === "" ? null : `(${law})`}
        </p>
        <p>{textValue(note.words)}</p>
      </>
    );
  }
  if (move === "supplement" || move === "correct" || move === "withdraw") {
    const words = textValue(note.words);
    return words === "" ? undefined : <p>{words}</p>;
  }
  return undefined;
}

function wordsList(faults: Json | undefined) {
  if (!Array.isArray(faults)) return undefined;
  return (
    <ul>
      {faults.filter(isObject).map((fault) => (
        <li key={textValue(fault.words)}>{textValue(fault.words)}</li>
      ))}
    </ul>
  );
}

function comingEntries({ dossier, version }: DossierFile, lang: Language): TimelineEntry[] {
  const at = dossier.process.findIndex(({ id }) => id === dossier.step);
  if (at < 0 || dossier.status === "returned" || dossier.status === "refused" || dossier.status === "withdrawn") return [];
  const steps = dossier.process.slice(at).flatMap(({ id }) => version.steps.find((step) => step.id === id) ?? []);
  const [here, ...later] = steps;
  if (here === undefined) return [];
  const mine = dossier.status === "awaiting-payment" || dossier.status === "waiting" || dossier.status === "confirming";
  const by = dossier.stepDueAt === undefined || mine ? "" : fillText(STORY.by, { at: sayAppointment(dossier.stepDueAt, lang) })[lang];
  const now: TimelineEntry = {
    title: mine ? STORY.yourTurn[lang] : fillText(STORY.now, { task: here.task[lang] })[lang],
    when: by === "" ? here.unit[lang] : by,
    ...(by !== "" && { who: here.unit[lang] }),
    state: "now",
  };
  return [now, ...later.map((step) => laterEntry(step, dossier.dueAt, lang))];
}

function laterEntry(step: DossierFile["version"]["steps"][number], due: Date | undefined, lang: Language): TimelineEntry {
  const last = step.does === "return";
  const when = last && due !== undefined ? fillText(STORY.finalBy, { at: sayAppointment(due, lang) })[lang] : STORY.after[lang];
  return { title: last ? STORY.final[lang] : step.task[lang], when, who: step.unit[lang], state: "next" };
}

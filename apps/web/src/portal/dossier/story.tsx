import { type DossierFile, type HistoryRow, isOpen, openSteps, promisedAt } from "@motlan/dossiers";
import type { Json, Language } from "@motlan/kernel";
import type { TimelineEntry } from "@motlan/ui";
import { isObject, textValue } from "../apply/field-values.ts";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { FINISHED, MOVES, STORY } from "../texts/moves.ts";

type Step = DossierFile["version"]["steps"][number];

/** What happened, what is going on and until when, and what is still to come: the whole way of a dossier as its applicant reads it. */
export function storyOf(file: DossierFile, who: (actor: HistoryRow["actor"]) => string, lang: Language): TimelineEntry[] {
  return [...pastOf(file, who, lang), ...comingOf(file, lang)];
}

/** What happened, the oldest first. */
export function pastOf(file: DossierFile, who: (actor: HistoryRow["actor"]) => string, lang: Language): TimelineEntry[] {
  return file.history.flatMap((row, index) => {
    const [before, next] = [file.history[index - 1], file.history[index + 1]];
    // What the node decides by itself goes through every step in one breath: one line says so.
    return isAutomatic(row) && next !== undefined && isAutomatic(next) ? [] : [pastEntry(file, row, before, who, lang)];
  });
}

function pastEntry(
  file: DossierFile,
  row: HistoryRow,
  before: HistoryRow | undefined,
  who: (actor: HistoryRow["actor"]) => string,
  lang: Language,
): TimelineEntry {
  const stopped = row.move === "refuse" || row.move === "stop" || row.move === "withdraw";
  return {
    title: titleOf(file, row, before, lang),
    when: sayInstant(row.at),
    instant: row.at.toISOString(),
    who: isForMe(row) ? "" : row.move === "imported" ? textValue(row.note.unit) || textValue(row.note.system) : who(row.actor),
    detail: detailOf(row, lang),
    state: stopped ? "stopped" : "done",
  };
}

/** The node submitted it in the person's name, who did not refuse. */
function isForMe({ move, note }: HistoryRow): boolean {
  return move === "submit" && isObject(note.source) && note.source.from === "proactive";
}

function isAutomatic({ move, actor }: HistoryRow): boolean {
  return move === "complete" && actor.kind === "system";
}

function titleOf({ version }: DossierFile, row: HistoryRow, before: HistoryRow | undefined, lang: Language): string {
  if (isForMe(row)) return STORY.submittedForYou[lang];
  if (isAutomatic(row)) return (version.parts === undefined ? STORY.automatic : STORY.partsDone)[lang];
  const { at } = row.note;
  const step = version.steps.find(({ id }) => id === (typeof at === "string" ? at : before?.step));
  if (row.move === "complete" && step !== undefined) return FINISHED[step.does][lang];
  return (MOVES[row.move] ?? MOVES.answered)?.[lang] ?? row.move;
}

/** The words that were meant for the applicant; what colleagues wrote to one another stays inside. */
function detailOf({ move, note }: HistoryRow, lang: Language) {
  if (move === "ask") return wordsList(note.faults);
  if (move === "refuse" || move === "stop") {
    const reason = isObject(note.reason) ? textValue(note.reason[lang]) : "";
    const law = isObject(note.law) ? [textValue(note.law.article), textValue(note.law.act)].filter((one) => one !== "").join(" ") : "";
    return (
      <>
        <p>
          {reason} {law === "" ? null : reason === "" ? law : `(${law})`}
        </p>
        <p>{textValue(note.words)}</p>
      </>
    );
  }
  if (move === "extend" || move === "apologise") {
    const day = fillText(STORY.newDay, { at: sayAppointment(new Date(textValue(note.due)), lang) })[lang];
    return (
      <>
        <p>{textValue(note.words)}</p>
        <p>{day}</p>
      </>
    );
  }
  if (move.startsWith("consult")) return isObject(note.whom) ? <p>{textValue(note.whom[lang])}</p> : undefined;
  if (move === "imported") return <p>{textValue(note.words)}</p>;
  if (move === "taken-over")
    return <p>{fillText(STORY.oldCode, { code: textValue(note.oldCode), system: textValue(note.system) })[lang]}</p>;
  if (move === "transfer" || move === "transfer-back") {
    const where = isObject(note.agency) ? textValue(note.agency[lang]) : "";
    return (
      <>
        {where === "" ? null : <p>{where}</p>}
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

/** The reason of a refusal or a stop, as the applicant is told it; nothing where it ended otherwise. */
export function whyEnded({ dossier, history }: DossierFile, lang: Language) {
  const move = dossier.status === "refused" ? "refuse" : dossier.status === "stopped" ? "stop" : undefined;
  const row = move === undefined ? undefined : history.findLast((one) => one.move === move);
  return row === undefined ? undefined : detailOf(row, lang);
}

/** What is going on, and what is still to come. */
export function comingOf(file: DossierFile, lang: Language): TimelineEntry[] {
  const { dossier } = file;
  const stepOf = (id: string | undefined) => file.version.steps.find((step) => step.id === id);
  const here = stepOf(dossier.step);
  if (here === undefined || !isOpen(dossier.status)) return [];
  const mine = dossier.status === "awaiting-payment" || dossier.status === "waiting" || dossier.status === "confirming";
  const open = mine ? [] : openSteps(dossier);
  const now =
    open.length > 1
      ? open.flatMap(({ step, stands }) => nowEntry(file, stepOf(step), stands, lang))
      : nowEntry(file, here, dossier.status, lang);
  return [...now, ...laterSteps(file).map((step) => laterEntry(step, promisedAt(dossier), lang))];
}

/** What is done now: whose turn it is, or the task with its unit and until when. */
function nowEntry({ dossier }: DossierFile, step: Step | undefined, stands: string, lang: Language): TimelineEntry[] {
  if (step === undefined) return [];
  const mine = stands === "awaiting-payment" || stands === "waiting" || stands === "confirming";
  const by = dossier.stepDueAt === undefined || mine ? "" : fillText(STORY.by, { at: sayAppointment(dossier.stepDueAt, lang) })[lang];
  const says = stands === "consulting" ? STORY.consulting : openSteps(dossier).length > 1 ? STORY.beside : STORY.now;
  const title = mine ? STORY.yourTurn[lang] : fillText(says, { task: step.task[lang] })[lang];
  return [{ title, when: by === "" ? step.unit[lang] : by, ...(by !== "" && { who: step.unit[lang] }), state: "now" }];
}

/** The steps after the present one; those that stand beside it, done or not, are not still to come. */
function laterSteps({ dossier, version }: DossierFile): Step[] {
  const at = dossier.process.findIndex(({ id }) => id === dossier.step);
  const group = dossier.process[at]?.parallel;
  const later = dossier.process.slice(at + 1).filter(({ parallel }) => parallel === undefined || parallel !== group);
  return later.flatMap(({ id }) => version.steps.find((step) => step.id === id) ?? []);
}

function laterEntry(step: Step, due: Date | undefined, lang: Language): TimelineEntry {
  const last = step.does === "return";
  const when = last && due !== undefined ? fillText(STORY.finalBy, { at: sayAppointment(due, lang) })[lang] : STORY.after[lang];
  return { title: last ? STORY.final[lang] : step.task[lang], when, who: step.unit[lang], state: "next" };
}

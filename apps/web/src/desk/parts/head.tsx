import { type Dossier, openSteps } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Clock, PageTitle, Tag } from "@motlan/ui";
import { clockWords, dossierClock } from "../clock-words.ts";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { BRANCHES } from "../texts/branches.ts";
import { CHANNEL, DOSSIER } from "../texts/dossier.ts";
import { AWAITS, STATUS } from "../texts/states.ts";

/** Which dossier, where it stands, until when: what a clerk looks for first. */
export function Head({ desk: { file, step }, now, lang }: { readonly desk: DeskDossier; readonly now: Date; readonly lang: Language }) {
  const { dossier, version } = file;
  const beside = openSteps(dossier).length;
  const state = dossier.status === "open" && step !== undefined ? AWAITS[step.does] : STATUS[dossier.status];
  const { source } = dossier.origins;
  const facts = [
    ...(source?.from === "takeover" ? [`${DOSSIER.oldCode[lang]}: ${source.number} (${source.system})`] : []),
    `${DOSSIER.submitted[lang]} ${formatDateTime(dossier.submittedAt)}`,
    `${DOSSIER.channel[lang]}: ${CHANNEL[dossier.channel][lang]}${sourceOf(dossier, lang)}`,
    `${DOSSIER.delivery[lang]}: ${CHANNEL[dossier.delivery][lang]}`,
    ...(dossier.dueAt === undefined ? [] : [`${DOSSIER.due[lang]}: ${formatDateTime(dossier.dueAt)}`]),
  ];
  return (
    <>
      <PageTitle title={`${version.title[lang]}${applicantOf(file)}`} over={dossier.code} />
      <p>
        <Tag tone={toneOf(dossier.status)}>{state[lang]}</Tag>{" "}
        {beside > 1 ? <Tag tone="neutral">{say(BRANCHES.beside, lang, { n: beside })}</Tag> : null}{" "}
        {dossier.marks.extended ? <Tag tone="warning">{BRANCHES.extended[lang]}</Tag> : null}{" "}
        {step === undefined || dossier.decidedAt !== undefined ? null : <Clock {...dossierClock(dossier, now, lang)} />}{" "}
        {dossier.status === "open" && dossier.stepDueAt !== undefined ? <StepClock due={dossier.stepDueAt} now={now} lang={lang} /> : null}
      </p>
      <p class="queue__detail">{facts.join(" · ")}</p>
    </>
  );
}

function StepClock({ due, now, lang }: { readonly due: Date; readonly now: Date; readonly lang: Language }) {
  const clock = clockWords(due, now, lang);
  return <Clock {...clock} text={`${{ vi: "bước này", en: "this step" }[lang]} ${clock.text}`} />;
}

function applicantOf({ dossier }: DeskDossier["file"]): string {
  const name = dossier.known.applicant?.values.fullName;
  return typeof name === "string" ? ` – ${name}` : "";
}

function toneOf(status: DeskDossier["file"]["dossier"]["status"]) {
  if (status === "open") return "info";
  if (status === "refused" || status === "stopped" || status === "withdrawn") return "error";
  return status === "returned" || status === "decided" ? "success" : "neutral";
}

/** Where it was filed, when that was not here; what came over from other software has said so before. */
function sourceOf({ origins: { source } }: Dossier, lang: Language): string {
  if (source === undefined || source.from === "takeover") return "";
  return say(source.from === "proactive" ? DOSSIER.proactiveSource : DOSSIER.nationalSource, lang, { number: source.number });
}

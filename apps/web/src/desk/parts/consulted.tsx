import type { Consultation } from "@motlan/dossiers";
import { openSteps } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { postTitle } from "../post-title.ts";
import { BRANCHES } from "../texts/branches.ts";

interface PartProps {
  readonly desk: DeskDossier;
  readonly lang: Language;
}

/** Several steps stand open: which, and who has each. */
export function Beside({ desk: { file }, lang }: PartProps) {
  const { dossier, version } = file;
  const open = openSteps(dossier);
  if (open.length < 2 || dossier.status === "waiting") return null;
  return (
    <Notice lang={lang} tone="info" title={say(BRANCHES.besideTitle, lang, { n: open.length })}>
      <ul>
        {open.map(({ step, stands, row }) => {
          const task = version.steps.find(({ id }) => id === step)?.task[lang] ?? step;
          const waits = stands === "open" ? "" : ` (${BRANCHES[stands === "consulting" ? "besideConsults" : "besideRecords"][lang]})`;
          return <li key={step}>{`${say(BRANCHES.besideLine, lang, { task, post: postTitle(row.post, lang) })}${waits}`}</li>;
        })}
      </ul>
    </Notice>
  );
}

/** Other agencies asked for their opinion, and what they said. */
export function Consulted({ desk: { file }, lang }: PartProps) {
  return (
    <>
      {file.consultations.map((row) => (
        <Notice key={row.id} lang={lang} tone={toneOf(row)} title={say(BRANCHES.asked, lang, { whom: row.whom[lang] })}>
          <p>{row.question}</p>
          <p>{answerOf(row, lang)}</p>
          {row.fileId === null ? null : <a href={`/ban-lam-viec/${file.dossier.id}/tep/${row.fileId}`}>{BRANCHES.paper[lang]}</a>}
          {row.agencyId === null ? null : (
            <p>
              <a href={`/ban-lam-viec/lay-y-kien/${row.id}`}>{BRANCHES.card[lang]}</a>
            </p>
          )}
        </Notice>
      ))}
    </>
  );
}

function toneOf({ said }: Consultation) {
  return said === "disagrees" || said === "conditions" || said === "silence" ? "warning" : "info";
}

function answerOf({ said, words, dueAt }: Consultation, lang: Language): string {
  if (said === null) return say(BRANCHES.waits, lang, { when: formatDateTime(dueAt) });
  if (said === "silence") return BRANCHES.silence[lang];
  return [BRANCHES.opinion[said][lang], words ?? ""].filter((part) => part !== "").join(": ");
}

import { formatDateTime } from "@motlan/formats";
import type { Json, Language } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { DOSSIER, OWNER } from "../texts/dossier.ts";
import { SECOND } from "../texts/second-request.ts";
import { Beside, Consulted } from "./consulted.tsx";
import { Linked } from "./linked.tsx";

interface NoticesProps {
  readonly desk: DeskDossier;
  readonly lang: Language;
}

/** What is out of the ordinary with this dossier, before anything else is read. */
export function Notices(props: NoticesProps) {
  return (
    <>
      <Linked {...props} />
      <Automatic {...props} />
      <Doubts {...props} />
      <WaitingFor {...props} />
      <ChangedSince {...props} />
      <Beside {...props} />
      <Consulted {...props} />
      <Asked {...props} />
      <Second {...props} />
      <SentBack {...props} />
    </>
  );
}

function Automatic({ desk: { file }, lang }: NoticesProps) {
  return file.dossier.decidedBy === "node" ? <Notice lang={lang} tone="info" title={DOSSIER.automatic[lang]} /> : null;
}

/** The conditions of the automatic decision that did not hold, in the declaration's words. */
function Doubts({ desk: { file }, lang }: NoticesProps) {
  const { dossier, version } = file;
  if (dossier.doubts.length === 0) return null;
  const texts = dossier.doubts.map((id) => version.automatic?.conditions.find((row) => row.id === id)?.text[lang] ?? id);
  return (
    <Notice lang={lang} tone="warning" title={DOSSIER.doubtsTitle[lang]}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function WaitingFor({ desk: { file }, lang }: NoticesProps) {
  if (file.waiting.length === 0) return null;
  const refused = file.waiting.some(({ state }) => state === "refused");
  return (
    <Notice lang={lang} tone={refused ? "error" : "info"} title={(refused ? DOSSIER.refusedTitle : DOSSIER.recordingTitle)[lang]}>
      {file.waiting.map(({ effectId, to, attempts, state, reason = "" }) => (
        <p key={effectId}>
          {say(state === "refused" ? DOSSIER.refusedAnswer : DOSSIER.recording, lang, { to: OWNER[to]?.[lang] ?? to, attempts, reason })}
        </p>
      ))}
    </Notice>
  );
}

/** Records that were read for the form and have changed since: the official decides on what is true now. */
function ChangedSince({ desk: { file }, lang }: NoticesProps) {
  const { changedSince } = file.dossier.origins;
  if (changedSince.length === 0 || file.dossier.decidedAt !== undefined) return null;
  const names = changedSince.map((name) => sourceOf(file.dossier.known[name]?.receipt.source, lang)).join(", ");
  return (
    <Notice lang={lang} tone="warning" title={DOSSIER.changedSince[lang]}>
      <p>{say(DOSSIER.changedSinceText, lang, { names })}</p>
    </Notice>
  );
}

function sourceOf(source: Json | undefined, lang: Language): string {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return typeof source === "string" ? source : "";
  const name = Object.entries(source).find(([key]) => key === lang)?.[1];
  return typeof name === "string" ? name : "";
}

function Asked({ desk: { file }, lang }: NoticesProps) {
  const { request } = file;
  if (request === undefined) return null;
  const { answeredAt, askedAt, faults } = request;
  const answer = answeredAt ? say(DOSSIER.answered, lang, { when: formatDateTime(answeredAt) }) : DOSSIER.notAnswered[lang];
  return (
    <Notice lang={lang} tone="info" title={say(DOSSIER.askedTitle, lang, { when: formatDateTime(askedAt) })}>
      <ul>
        {faults.map(({ at, words }) => (
          <li key={`${at} ${words}`}>{words}</li>
        ))}
      </ul>
      <p>{answer}</p>
    </Notice>
  );
}

/** A second request that waits for a leader, or was turned down last. */
function Second({ desk: { file }, lang }: NoticesProps) {
  const last = file.secondRequests.at(-1);
  if (last === undefined || last.approved === true || file.dossier.decidedAt !== undefined) return null;
  const waits = last.decidedAt === null;
  return (
    <Notice lang={lang} tone={waits ? "info" : "warning"} title={(waits ? SECOND.waits : SECOND.denied)[lang]}>
      {waits ? null : <p>{last.words}</p>}
      <ul>
        {last.faults.map(({ at, words }) => (
          <li key={`${at} ${words}`}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Words that came with the dossier when it was sent back or its draft was found wrong, while it is still to be mended. */
function SentBack({ desk: { file }, lang }: NoticesProps) {
  const last = file.history.at(-1);
  if (last === undefined || (last.move !== "send-back" && last.move !== "correct")) return null;
  const { words } = last.note;
  return (
    <Notice lang={lang} tone="warning" title={(last.move === "correct" ? DOSSIER.corrected : DOSSIER.sentBack)[lang]}>
      {typeof words === "string" ? <p>{words}</p> : null}
    </Notice>
  );
}

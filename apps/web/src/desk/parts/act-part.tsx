import { stepOf } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { Button, Checklist, Form, LinkButton, TextArea, TextField, Toolbar } from "@motlan/ui";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { keyOf } from "../moves.ts";
import { AMEND } from "../texts/amend.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { COMPLETES } from "../texts/states.ts";
import { postTitle } from "./head.tsx";
import { Seen } from "./seen.tsx";

interface ActProps {
  readonly desk: DeskDossier;
  readonly lang: Language;
  /** What was typed before a refusal. */
  readonly typed: { readonly note: string; readonly to: string };
}

/** What this official does with the dossier now: the checklist to answer for, and the acts. Who cannot act is told who can. */
export function ActPart({ desk, lang, typed }: ActProps) {
  const { file, offers, rows } = desk;
  const { dossier } = file;
  const step = stepOf(dossier);
  const checks = step?.does === "take-in" || step?.does === "examine";
  if (offers.has("hand-over")) return <HandOver desk={desk} lang={lang} typed={typed} />;
  const label = step === undefined ? undefined : COMPLETES[step.does];
  return (
    <section id="kiem-tra" aria-label={DOSSIER.check[lang]}>
      {offers.has("complete") ? (
        <Form lang={lang} action={`/ban-lam-viec/${dossier.id}/hoan-thanh`} id="hoan-thanh">
          <Seen file={file} />
          {rows.length > 0 ? (
            <Checklist lang={lang} caption={DOSSIER.checklist[lang]} name="checked" items={rows} readOnly={!checks} />
          ) : null}
          <TextArea lang={lang} name="note" label={DOSSIER.note[lang]} optional rows={2} value={typed.note} />
        </Form>
      ) : (
        <Checklist lang={lang} caption={DOSSIER.checklist[lang]} name="checked" items={rows} readOnly />
      )}
      {offers.size === 0 ? <WithWhom desk={desk} lang={lang} /> : <Acts desk={desk} lang={lang} label={label?.[lang]} />}
    </section>
  );
}

function WithWhom({ desk: { file }, lang }: Pick<ActProps, "desk" | "lang">) {
  const step = stepOf(file.dossier);
  if (step === undefined) return null;
  const waits = file.dossier.status === "waiting" || file.dossier.status === "awaiting-payment";
  return <p class="queue__detail">{say(DOSSIER.notYours, lang, { post: postTitle(waits ? "applicant" : step.post, lang) })}</p>;
}

function Acts({ desk: { file, offers }, lang, label }: Pick<ActProps, "desk" | "lang"> & { readonly label: string | undefined }) {
  const { id } = file.dossier;
  const links = [
    { offer: "amend", path: "sua", keys: "e", label: AMEND.link[lang] },
    { offer: "ask", path: "bo-sung", keys: "a", label: DOSSIER.ask[lang] },
    { offer: "send-back", path: "tra-lai", keys: "b", label: DOSSIER.sendBack[lang] },
    { offer: "refuse", path: "tu-choi", keys: "r", label: DOSSIER.refuse[lang] },
  ] as const;
  return (
    <Toolbar label={DOSSIER.acts[lang]}>
      {offers.has("complete") && label !== undefined ? (
        <Button kind="main" keys={keyOf(stepOf(file.dossier)?.does)} form="hoan-thanh">
          {label}
        </Button>
      ) : null}
      {links
        .filter(({ offer }) => offers.has(offer))
        .map(({ path, keys, label: words }) => (
          <LinkButton key={path} href={`/ban-lam-viec/${id}/${path}`} keys={keys} kind={path === "tu-choi" ? "quiet" : "secondary"}>
            {words}
          </LinkButton>
        ))}
    </Toolbar>
  );
}

function HandOver({ desk: { file }, lang, typed }: ActProps) {
  return (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tra-ket-qua`}>
      <Seen file={file} />
      <TextField lang={lang} name="to" label={DOSSIER.receiver[lang]} hint={DOSSIER.receiverHint[lang]} optional value={typed.to} />
      <Toolbar label={DOSSIER.acts[lang]}>
        <Button kind="main" keys="h">
          {DOSSIER.handOver[lang]}
        </Button>
      </Toolbar>
    </Form>
  );
}

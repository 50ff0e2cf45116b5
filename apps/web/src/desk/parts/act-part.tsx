import { openSteps } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { Button, Checklist, Form, LinkButton, TextArea, TextField, Toolbar } from "@motlan/ui";
import { flatFields } from "../../portal/apply/flat-fields.ts";
import { Signature } from "../counter/signature.tsx";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { keyOf, type Offer } from "../moves.ts";
import { postTitle } from "../post-title.ts";
import type { Refusal } from "../refusal.tsx";
import { AMEND } from "../texts/amend.ts";
import { CONSULT, EXTEND, OPINION, STOP } from "../texts/branches.ts";
import { COUNTER } from "../texts/counter.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { PASS_ON } from "../texts/pass-on.ts";
import { SECOND } from "../texts/second-request.ts";
import { COMPLETES } from "../texts/states.ts";
import { Seen } from "./seen.tsx";
import { StepQuestions } from "./step-questions.tsx";

interface ActProps {
  readonly desk: DeskDossier;
  readonly lang: Language;
  /** What was typed before a refusal. */
  readonly typed: { readonly note: string; readonly to: string };
  readonly refusal?: Refusal | undefined;
}

/** What this official does with the dossier now: the checklist to answer for, and the acts. Who cannot act is told who can. */
export function ActPart({ desk, lang, typed, refusal }: ActProps) {
  const { file, offers, rows, step, questions } = desk;
  const { dossier } = file;
  const checks = step?.does === "take-in" || step?.does === "examine";
  if (offers.has("hand-over")) return <HandOver desk={desk} lang={lang} typed={typed} />;
  return (
    <section id="kiem-tra" aria-label={DOSSIER.check[lang]}>
      {offers.has("complete") ? (
        <Form
          lang={lang}
          action={`/ban-lam-viec/${dossier.id}/hoan-thanh`}
          id="hoan-thanh"
          files={flatFields(questions).some(({ kind }) => kind === "file")}
        >
          <Seen file={file} step={step?.id} />
          <StepQuestions desk={desk} lang={lang} refusal={refusal} />
          {rows.length > 0 ? (
            <Checklist lang={lang} caption={DOSSIER.checklist[lang]} name="checked" items={rows} readOnly={!checks} />
          ) : null}
          <TextArea lang={lang} name="note" label={DOSSIER.note[lang]} optional rows={2} value={typed.note} />
        </Form>
      ) : (
        <Checklist lang={lang} caption={DOSSIER.checklist[lang]} name="checked" items={rows} readOnly />
      )}
      {offers.size === 0 ? <WithWhom desk={desk} lang={lang} /> : null}
    </section>
  );
}

function WithWhom({ desk: { file, step }, lang }: Pick<ActProps, "desk" | "lang">) {
  const { dossier } = file;
  if (step === undefined) return null;
  const waits = dossier.status === "waiting" || dossier.status === "awaiting-payment";
  const posts = waits ? ["applicant"] : [...new Set(openSteps(dossier).map(({ row }) => row.post))];
  const held = posts.length === 0 ? [step.post] : posts;
  return <p class="queue__detail">{say(DOSSIER.notYours, lang, { post: held.map((post) => postTitle(post, lang)).join(", ") })}</p>;
}

/** The acts this official may do now, kept in sight while one reads; the keys stand on them. */
export function ActBar({ desk: { file, offers, step }, lang }: Pick<ActProps, "desk" | "lang">) {
  if (offers.size === 0) return null;
  const { id } = file.dossier;
  const does = step?.does;
  const label = does === undefined ? undefined : COMPLETES[does];
  return (
    <Toolbar label={DOSSIER.acts[lang]}>
      {offers.has("complete") && label !== undefined ? (
        <Button kind="main" keys={keyOf(does)} form="hoan-thanh">
          {label[lang]}
        </Button>
      ) : null}
      {offers.has("hand-over") ? (
        <Button kind="main" keys="h" form="tra-ket-qua">
          {DOSSIER.handOver[lang]}
        </Button>
      ) : null}
      {LINKS.filter(({ offer }) => offers.has(offer)).map(({ offer, path, keys, label: words }) => (
        <LinkButton key={path} href={`/ban-lam-viec/${id}/${path}`} keys={keys} kind={QUIET.has(offer) ? "quiet" : "secondary"}>
          {words[lang]}
        </LinkButton>
      ))}
    </Toolbar>
  );
}

/** Acts that need words have a page of their own. */
const LINKS = [
  { offer: "amend", path: "sua", keys: "e", label: AMEND.link },
  { offer: "ask", path: "bo-sung", keys: "a", label: DOSSIER.ask },
  { offer: "ask-again", path: "bo-sung", keys: "a", label: SECOND.link },
  { offer: "opinion", path: "y-kien", keys: "o", label: OPINION.link },
  { offer: "consult", path: "lay-y-kien", keys: "o", label: CONSULT.link },
  { offer: "send-back", path: "tra-lai", keys: "b", label: DOSSIER.sendBack },
  { offer: "transfer", path: "chuyen", keys: "v", label: PASS_ON.link },
  { offer: "transfer-back", path: "tra-noi-chuyen", keys: "z", label: PASS_ON.backLink },
  { offer: "extend", path: "gia-han", keys: "w", label: EXTEND.link },
  { offer: "refuse", path: "tu-choi", keys: "r", label: DOSSIER.refuse },
  { offer: "stop", path: "dung", keys: "x", label: STOP.link },
] as const;

/** What ends or delays a dossier is not what one came for. */
const QUIET: ReadonlySet<Offer> = new Set<Offer>(["refuse", "stop", "extend", "ask-again", "transfer"]);

function HandOver({ desk: { file }, lang, typed }: ActProps) {
  return (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tra-ket-qua`} id="tra-ket-qua" files>
      <Seen file={file} />
      <TextField lang={lang} name="to" label={DOSSIER.receiver[lang]} hint={DOSSIER.receiverHint[lang]} optional value={typed.to} />
      <Signature lang={lang} label={COUNTER.taken[lang]} hint={COUNTER.takenHint[lang]} />
    </Form>
  );
}

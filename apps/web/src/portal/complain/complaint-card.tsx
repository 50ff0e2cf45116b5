import type { Agency } from "@motlan/agencies";
import { ABOUT, type Complaint, type ComplaintFile, maySecond, OUTCOMES } from "@motlan/complaints";
import { newId } from "@motlan/kernel";
import { Button, ButtonRow, Form, LinkButton, SummaryList, Tag, TextArea } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { fillText, sayAppointment, sayDay } from "../show/say.ts";
import { COMPLAIN, COMPLAINT_STATES } from "../texts/complain.ts";

export interface ComplaintCardProps {
  readonly visit: Visit;
  readonly file: ComplaintFile;
  readonly hearer: Agency;
  readonly hasSecond: boolean;
  readonly errors: readonly ShownError[];
}

const MINE: readonly string[] = ["complain", "answer"];

/** One complaint as its complainant follows it, with the one thing to do now. */
export function ComplaintCard({ visit, file, hearer, hasSecond, errors }: ComplaintCardProps) {
  const { lang, work } = visit;
  const { complaint, acts } = file;
  const { instance, state, outcome, documentId, about } = complaint;
  const words = acts.filter((act) => act.words !== "");
  return (
    <section>
      <h2>{(instance === 1 ? COMPLAIN.first : COMPLAIN.second)[lang]}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { label: COMPLAIN.state[lang], value: <Tag tone={state === "asked" ? "warning" : "info"}>{COMPLAINT_STATES[state][lang]}</Tag> },
          { label: COMPLAIN.hearer[lang], value: hearer.name[lang] },
          { label: COMPLAIN.title[lang], value: ABOUT[about][lang] },
          ...dueRows(complaint, lang),
          ...(outcome === null ? [] : [{ label: COMPLAIN.outcome[lang], value: OUTCOMES[outcome][lang] }]),
          ...words.map((act) => ({
            label: `${(MINE.includes(act.move) ? COMPLAIN.wordsOf : COMPLAIN.said)[lang]}, ${sayDay(act.at)}`,
            value: act.words,
          })),
        ]}
      />
      {documentId === null ? null : (
        <LinkButton href={`/ho-so/${complaint.dossierId}/khieu-nai/${complaint.id}/quyet-dinh`} icon="download" download>
          {COMPLAIN.paper[lang]}
        </LinkButton>
      )}
      {state === "asked" ? <WordsForm {...{ visit, complaint, errors }} act="tra-loi" /> : null}
      {!hasSecond && maySecond(complaint, work.clock.now()).ok ? <WordsForm {...{ visit, complaint, errors }} act="lan-hai" /> : null}
      {state === "received" || state === "taken-up" || state === "asked" ? <Withdraw visit={visit} complaint={complaint} /> : null}
    </section>
  );
}

function dueRows({ state, takeUpBy, decideBy }: Complaint, lang: Visit["lang"]) {
  if (state === "received")
    return [{ label: COMPLAIN.due[lang], value: fillText(COMPLAIN.takeUpBy, { at: sayAppointment(takeUpBy, lang) })[lang] }];
  if ((state !== "taken-up" && state !== "asked") || decideBy === null) return [];
  return [{ label: COMPLAIN.due[lang], value: fillText(COMPLAIN.decideBy, { at: sayAppointment(decideBy, lang) })[lang] }];
}

interface ActProps {
  readonly visit: Visit;
  readonly complaint: Complaint;
}

function Hidden({ complaint, act }: { readonly complaint: Complaint; readonly act: string }) {
  return (
    <>
      <input type="hidden" name="viec" value={act} />
      <input type="hidden" name="don" value={complaint.id} />
      <input type="hidden" name="ban" value={String(complaint.revision)} />
    </>
  );
}

function WordsForm({
  visit,
  complaint,
  errors,
  act,
}: ActProps & { readonly errors: readonly ShownError[]; readonly act: "tra-loi" | "lan-hai" }) {
  const { lang, form } = visit;
  const isHere = form.get("don") === complaint.id;
  const until = complaint.secondUntil;
  return (
    <Form lang={lang} action={`/ho-so/${complaint.dossierId}/khieu-nai`}>
      <Hidden complaint={complaint} act={act} />
      <input type="hidden" name="khoa" value={isHere ? form.get("khoa") : newId()} />
      <TextArea
        lang={lang}
        name="loi"
        label={(act === "lan-hai" ? COMPLAIN.again : COMPLAIN.answer)[lang]}
        hint={act === "lan-hai" && until !== null ? fillText(COMPLAIN.againHint, { at: sayDay(until) })[lang] : undefined}
        value={isHere ? form.get("loi") : ""}
        error={isHere ? errorAt(errors, "loi") : undefined}
      />
      <ButtonRow>
        <Button kind={act === "tra-loi" ? "main" : "secondary"}>
          {(act === "lan-hai" ? COMPLAIN.sendAgain : COMPLAIN.sendAnswer)[lang]}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Withdraw({ visit: { lang }, complaint }: ActProps) {
  return (
    <Form lang={lang} action={`/ho-so/${complaint.dossierId}/khieu-nai`}>
      <Hidden complaint={complaint} act="rut" />
      <Button kind="quiet">{COMPLAIN.withdraw[lang]}</Button>
    </Form>
  );
}

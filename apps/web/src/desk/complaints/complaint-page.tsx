import { getAgency } from "@motlan/agencies";
import {
  ABOUT,
  askComplainant,
  type Complaint,
  type ComplaintStep,
  decideComplaint,
  decline,
  dueOf,
  getComplaint,
  lengthen,
  OUTCOMES,
  type Outcome,
  readDecision,
  takeUp,
} from "@motlan/complaints";
import { formatDateTime } from "@motlan/formats";
import {
  BackLink,
  Button,
  ButtonRow,
  CheckboxGroup,
  ErrorSummary,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  SummaryList,
  TextArea,
  Timeline,
} from "@motlan/ui";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { COMPLAINT_STATES } from "../../portal/texts/complain.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { MOVES, COMPLAINTS as T } from "../texts/complaints.ts";
import { COMPLAINTS_PATH } from "./list-page.tsx";

const idOf = ({ params }: Visit) => params.complaintId ?? "";

/** One complaint, for whoever hears it. */
export function complaintPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** Takes up, declines, asks, lengthens or decides. */
export async function complaintAct(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  const what = form.get("viec");
  const revision = Number(form.get("ban"));
  const outcome = outcomeOf(form.get("ket-luan"));
  const wrong = (name: string, message: string) => show(visit, { status: 422, errors: [{ name, message }] });
  if (!Number.isSafeInteger(revision) || revision < 1) return wrong("viec", T.stale[lang]);
  if (what === "decide" && outcome === undefined) return wrong("ket-luan", T.outcomeMissing[lang]);
  const run = actOf(visit, { id: idOf(visit), revision, words: form.get("loi") }, outcome);
  if (run === undefined) return wrong("viec", T.whatMissing[lang]);
  try {
    await run();
    return { redirect: `${COMPLAINTS_PATH}/${idOf(visit)}` };
  } catch (error) {
    return show(visit, refusalOf(error, lang, ""));
  }
}

function actOf({ work, form }: Visit, step: ComplaintStep, outcome: Outcome | undefined): (() => Promise<Complaint>) | undefined {
  const terms = { complex: form.all("dai").includes("complex"), remote: form.all("dai").includes("remote") };
  const acts: Readonly<Record<string, () => Promise<Complaint>>> = {
    "take-up": () => takeUp(work, { ...step, ...terms }),
    decline: () => decline(work, step),
    ask: () => askComplainant(work, step),
    lengthen: () => lengthen(work, step),
    ...(outcome !== undefined && { decide: () => decideComplaint(work, { ...step, outcome }) }),
  };
  const what = form.get("viec");
  return Object.hasOwn(acts, what) ? acts[what] : undefined;
}

function outcomeOf(text: string): Outcome | undefined {
  return text === "right" || text === "partly-right" || text === "wrong" ? text : undefined;
}

/** The sealed decision. */
export async function complaintPaper({ work, params }: Visit): Promise<Answer> {
  const { document, bytes } = await readDecision(work, params.complaintId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const { complaint, acts } = await getComplaint(work, idOf(visit));
  const names = await namesOf(
    visit,
    acts.flatMap(({ officialId }) => officialId ?? []),
  );
  const complainedOf = (await getAgency(work.db, complaint.agencyId)).name[lang];
  const due = dueOf(complaint);
  const body = (
    <>
      <BackLink lang={lang} href={COMPLAINTS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={ABOUT[complaint.about][lang]} over={complaint.dossierCode} />
      <SummaryList
        lang={lang}
        rows={[
          { label: T.state[lang], value: COMPLAINT_STATES[complaint.state][lang] },
          ...(due === undefined ? [] : [{ label: T.due[lang], value: formatDateTime(due) }]),
          { label: T.instance[lang], value: String(complaint.instance) },
          { label: T.complainant[lang], value: complaint.complainant },
          { label: T.complainedOf[lang], value: complainedOf },
        ]}
      />
      {complaint.documentId === null ? null : (
        <LinkButton href={`${COMPLAINTS_PATH}/${complaint.id}/quyet-dinh`}>{T.paper[lang]}</LinkButton>
      )}
      <h2>{T.story[lang]}</h2>
      <Timeline
        entries={acts.map(({ move, at, words, officialId }) => ({
          title: MOVES[move]?.[lang] ?? move,
          when: formatDateTime(at),
          state: "done",
          ...(officialId !== null && { who: names.get(officialId) ?? "" }),
          ...(words !== "" && { detail: words }),
        }))}
      />
      {due === undefined ? null : <ActForm visit={visit} complaint={complaint} refusal={refusal} />}
    </>
  );
  return deskPage(visit, {
    title: `${T.title[lang]} · ${complaint.dossierCode}`,
    body,
    ...(refusal && { status: refusal.status, hasErrors: true }),
  });
}

interface ActFormProps {
  readonly visit: Visit;
  readonly complaint: Complaint;
  readonly refusal: Refusal | undefined;
}

function ActForm({ visit, complaint, refusal }: ActFormProps) {
  const { lang, form } = visit;
  const acts = complaint.state === "received" ? (["take-up", "decline"] as const) : (["decide", "ask", "lengthen"] as const);
  const label = { "take-up": T.takeUp, decline: T.decline, decide: T.decide, ask: T.ask, lengthen: T.lengthen };
  const error = (name: string) => refusal?.errors.find((one) => one.name === name)?.message;
  return (
    <Form lang={lang} action={`${COMPLAINTS_PATH}/${complaint.id}`}>
      <input type="hidden" name="ban" value={String(complaint.revision)} />
      <RadioGroup
        lang={lang}
        name="viec"
        label={T.what[lang]}
        value={form.get("viec")}
        error={error("viec")}
        choices={acts.map((value) => ({ value, label: label[value][lang] }))}
      />
      {complaint.state === "received" ? (
        <CheckboxGroup
          lang={lang}
          name="dai"
          label={T.longer[lang]}
          values={form.all("dai")}
          choices={[
            { value: "complex", label: T.complex[lang] },
            { value: "remote", label: T.remote[lang] },
          ]}
        />
      ) : (
        <RadioGroup
          lang={lang}
          name="ket-luan"
          label={T.outcome[lang]}
          value={form.get("ket-luan")}
          error={error("ket-luan")}
          choices={Object.entries(OUTCOMES).map(([value, text]) => ({ value, label: text[lang] }))}
        />
      )}
      <TextArea lang={lang} name="loi" label={T.words[lang]} hint={T.wordsHint[lang]} value={form.get("loi")} error={error("loi")} />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

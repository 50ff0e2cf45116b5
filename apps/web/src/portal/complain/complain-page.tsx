import { getAgency } from "@motlan/agencies";
import {
  ABOUT,
  type About,
  answerHearer,
  type ComplaintFile,
  complain,
  complainAgain,
  listMyComplaints,
  readDecision,
  whoHears,
  withdrawComplaint,
} from "@motlan/complaints";
import { isId, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, PageTitle, RadioGroup, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { COMPLAIN } from "../texts/complain.ts";
import { ComplaintCard } from "./complaint-card.tsx";
import { HearerWords } from "./who-hears.tsx";

const idOf = ({ params }: Visit) => params.id ?? "";

/** GET /ho-so/:id/khieu-nai */
export function showComplainPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST /ho-so/:id/khieu-nai: a complaint, an answer to whoever hears it, its withdrawal, or the second instance. */
export async function takeComplainPage(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  const about = aboutOf(form.get("ve"));
  if (form.get("viec") === "moi" && about === undefined) return draw(visit, [{ name: "ve", message: COMPLAIN.aboutMissing[lang] }]);
  try {
    await act(visit, about);
    return { redirect: `/ho-so/${idOf(visit)}/khieu-nai` };
  } catch (error) {
    return draw(
      visit,
      errorsOf(error, lang).map(({ message }) => ({ name: "loi", message })),
    );
  }
}

async function act(visit: Visit, about: About | undefined): Promise<unknown> {
  const { work, form } = visit;
  const words = form.get("loi");
  const requestKey = isId(form.get("khoa")) ? form.get("khoa") : newId();
  const step = { id: form.get("don"), revision: Number(form.get("ban")), words };
  switch (form.get("viec")) {
    case "tra-loi":
      return answerHearer(work, step);
    case "rut":
      return withdrawComplaint(work, step);
    case "lan-hai":
      return complainAgain(work, { firstId: step.id, words, requestKey });
    default:
      return complain(work, { dossierId: idOf(visit), about: about ?? "refusal", words, requestKey });
  }
}

function aboutOf(text: string): About | undefined {
  return text === "refusal" || text === "stop" || text === "delay" || text === "result" ? text : undefined;
}

/** GET /ho-so/:id/khieu-nai/:complaintId/quyet-dinh */
export async function decisionPaper({ work, params }: Visit): Promise<Answer> {
  const { document, bytes } = await readDecision(work, params.complaintId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf` };
}

const OVER: readonly string[] = ["withdrawn", "declined"];

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const who = await whoHears(work, idOf(visit));
  const files = await listMyComplaints(work, idOf(visit));
  const stands = files.some(({ complaint }) => !OVER.includes(complaint.state));
  const children = (
    <>
      <BackLink lang={lang} href={`/ho-so/${idOf(visit)}`} />
      <PageTitle title={COMPLAIN.title[lang]} over={files[0]?.complaint.dossierCode} />
      {await cards(visit, files, errors)}
      {stands ? null : who.about.length === 0 ? <p>{COMPLAIN.none[lang]}</p> : <HearerWords lang={lang} who={who} />}
      {stands || who.about.length === 0 ? null : <NewForm visit={visit} about={who.about} errors={errors} />}
    </>
  );
  return formPage({ lang, title: COMPLAIN.title[lang], errors, children });
}

async function cards(visit: Visit, files: readonly ComplaintFile[], errors: readonly ShownError[]) {
  const drawn = [];
  for (const file of files) {
    const hearer = await getAgency(visit.work.db, file.complaint.hearingAgencyId);
    const hasSecond = files.some(({ complaint }) => complaint.firstId === file.complaint.id && !OVER.includes(complaint.state));
    drawn.push(<ComplaintCard key={file.complaint.id} {...{ visit, file, hearer, hasSecond, errors }} />);
  }
  return drawn;
}

interface NewFormProps {
  readonly visit: Visit;
  readonly about: readonly About[];
  readonly errors: readonly ShownError[];
}

function NewForm({ visit, about, errors }: NewFormProps) {
  const { lang, form } = visit;
  return (
    <Form lang={lang} action={`/ho-so/${idOf(visit)}/khieu-nai`}>
      <input type="hidden" name="viec" value="moi" />
      <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
      <RadioGroup
        lang={lang}
        name="ve"
        label={COMPLAIN.about[lang]}
        value={form.get("ve") || (about.length === 1 ? (about[0] ?? "") : "")}
        error={errorAt(errors, "ve")}
        choices={about.map((value) => ({ value, label: ABOUT[value][lang] }))}
      />
      <TextArea
        lang={lang}
        name="loi"
        label={COMPLAIN.words[lang]}
        hint={COMPLAIN.wordsHint[lang]}
        value={form.get("loi")}
        error={errorAt(errors, "loi")}
      />
      <ButtonRow>
        <Button kind="main">{COMPLAIN.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

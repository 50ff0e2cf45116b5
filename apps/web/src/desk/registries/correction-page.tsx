import { findAgency } from "@motlan/agencies";
import { readFile } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import { isFault, newId } from "@motlan/kernel";
import {
  acceptCorrection,
  type Correction,
  extendCorrection,
  getCorrection,
  KEEPING,
  readHistory,
  refuseCorrection,
} from "@motlan/registries";
import { BackLink, Button, ErrorSummary, Form, PageTitle, TextArea, TextField } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { namesOf } from "../../frame/official-here.ts";
import { typedDay } from "../../frame/typed-day.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { CorrectionFacts, CorrectionSteps } from "../../portal/correct/correction-parts.tsx";
import { CORRECT as T } from "../../portal/texts/correct.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { REGISTRIES } from "../texts/registries.ts";
import { CORRECTIONS_DESK } from "./paths.ts";
import { RecordActs, readActNames } from "./record-acts.tsx";

/** GET /ban-lam-viec/sua-du-lieu/:id: what is said to be wrong, its papers, the record's history, and the three answers. */
export async function deskCorrectionPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params } = visit;
  const { correction, acts } = await getCorrection(work, params.id ?? "");
  const history = await readHistory(work, { recordId: correction.recordId, purpose: KEEPING });
  const here = `${CORRECTIONS_DESK}/${correction.id}`;
  const agency = (await findAgency(work.db, correction.agencyId))?.name[lang] ?? "";
  const names = await namesOf(
    visit,
    acts.flatMap(({ officialId }) => officialId ?? []),
  );
  const first = history.versions.map(({ validFrom }) => validFrom).sort()[0];
  const body = (
    <>
      <BackLink lang={lang} href={CORRECTIONS_DESK} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.one[lang]} />
      <CorrectionFacts lang={lang} correction={correction} agency={agency} here={here} now={work.clock.now()} />
      <CorrectionSteps lang={lang} acts={acts} names={names} />
      {correction.state === "received" ? (
        <Answers visit={visit} correction={correction} here={here} first={first === undefined ? "" : formatDate(first)} refusal={refusal} />
      ) : null}
      <RecordActs lang={lang} history={history} names={await readActNames(visit, history)} />
    </>
  );
  return deskPage(visit, { title: T.one[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface AnswersProps {
  readonly visit: Visit;
  readonly correction: Correction;
  readonly here: string;
  readonly first: string;
  readonly refusal: Refusal | undefined;
}

function Answers({ visit: { lang, form }, correction, here, first, refusal }: AnswersProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const words = (way: string) => (
    <TextArea
      lang={lang}
      name={`${way}.words`}
      label={T.reason[lang]}
      rows={2}
      value={form.get(`${way}.words`)}
      error={errorAt(`${way}.words`)}
    />
  );
  const basis = (way: string) => (
    <TextField
      lang={lang}
      name={`${way}.basis`}
      label={T.basisLabel[lang]}
      value={form.get(`${way}.basis`)}
      error={errorAt(`${way}.basis`)}
      autocomplete="off"
    />
  );
  return (
    <>
      <section>
        <h2>{T.accept[lang]}</h2>
        <p>{T.acceptLead[lang]}</p>
        <Form lang={lang} action={`${here}/sua`}>
          <input type="hidden" name="key" value={form.get("key") || newId()} />
          <TextField
            lang={lang}
            name="sua.since"
            label={T.since[lang]}
            hint={T.dayHint[lang]}
            value={form.get("sua.since") || first}
            error={errorAt("sua.since")}
            width="short"
            autocomplete="off"
          />
          {words("sua")}
          {basis("sua")}
          <Button kind="main">{T.accept[lang]}</Button>
        </Form>
      </section>
      <section>
        <h2>{T.refuse[lang]}</h2>
        <Form lang={lang} action={`${here}/khong-sua`}>
          {words("khong-sua")}
          {basis("khong-sua")}
          <Button>{T.refuse[lang]}</Button>
        </Form>
      </section>
      {correction.extended ? null : (
        <Longer lang={lang} here={here}>
          {words("them-han")}
        </Longer>
      )}
    </>
  );
}

function Longer({ lang, here, children }: { readonly lang: Visit["lang"]; readonly here: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{T.extend[lang]}</h2>
      <Form lang={lang} action={`${here}/them-han`}>
        {children}
        <Button kind="quiet">{T.extend[lang]}</Button>
      </Form>
    </section>
  );
}

/** POST …/sua: the record is amended. */
export function acceptCorrectionAct(visit: Visit): Promise<Answer> {
  return answer(visit, "sua", async ({ work, form, params }) => {
    const validFrom = typedDay(form.get("sua.since"));
    if (validFrom === undefined) return { name: "sua.since", message: T.wrongDay[visit.lang] };
    const said = { words: form.get("sua.words"), basis: form.get("sua.basis") };
    await acceptCorrection(work, { id: params.id ?? "", ...said, validFrom, requestKey: form.get("key") || newId() });
    return undefined;
  });
}

/** POST …/khong-sua */
export function refuseCorrectionAct(visit: Visit): Promise<Answer> {
  return answer(visit, "khong-sua", async ({ work, form, params }) => {
    await refuseCorrection(work, { id: params.id ?? "", words: form.get("khong-sua.words"), basis: form.get("khong-sua.basis") });
    return undefined;
  });
}

/** POST …/them-han */
export function extendCorrectionAct(visit: Visit): Promise<Answer> {
  return answer(visit, "them-han", async ({ work, form, params }) => {
    await extendCorrection(work, { id: params.id ?? "", words: form.get("them-han.words") });
    return undefined;
  });
}

type Lack = { readonly name: string; readonly message: string } | undefined;

async function answer(visit: Visit, way: string, act: (visit: Visit) => Promise<Lack>): Promise<Answer> {
  const { form, lang, params } = visit;
  try {
    const lack = await act(visit);
    if (lack !== undefined) return await deskCorrectionPage(visit, { status: 422, errors: [lack] });
    return { redirect: `${CORRECTIONS_DESK}/${params.id}` };
  } catch (error) {
    const refusal = refusalOf(error, lang, "");
    return deskCorrectionPage(visit, { ...refusal, errors: isFault(error) ? errorsAt(error.code, way, form, refusal, lang) : [] });
  }
}

/** Each thing that is wrong, at its box. */
function errorsAt(code: string, way: string, form: Visit["form"], { errors }: Refusal, lang: Visit["lang"]): Refusal["errors"] {
  if (code === "registries/not-yet-true" || code === "registries/list-was-other")
    return errors.map(({ message }) => ({ name: "sua.since", message }));
  const empty = ["words", "basis"].map((one) => `${way}.${one}`).filter((name) => form.has(name) && form.get(name).trim() === "");
  return empty.length === 0 ? errors : empty.map((name) => ({ name, message: REGISTRIES.needed[lang] }));
}

/** GET …/tep/:fileId: a paper that came with it. */
export async function deskCorrectionPaper({ work, params }: Visit): Promise<Answer> {
  const { correction } = await getCorrection(work, params.id ?? "");
  const { file, bytes } = await readFile(work, params.fileId ?? "", ({ id }) => correction.fileIds.includes(id));
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: true };
}

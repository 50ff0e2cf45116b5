import {
  dossierFaults,
  getOpinion,
  giveOpinion,
  listAnswering,
  mayAnswer,
  mayPassOn,
  OPINIONS,
  type OpinionRequest,
  passOpinionOn,
  readOpinionFile,
  readOpinionPaper,
} from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { BackLink, ErrorSummary, PageTitle } from "@motlan/ui";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { OPINION } from "../texts/branches.ts";
import { OPINION_CARD as T } from "../texts/opinions.ts";
import { templatesFor, withInserted } from "../together/insert-template.tsx";
import { takePaper } from "./answer-fields.tsx";
import { AnswerForm, Asked, Given, PassOn } from "./card-parts.tsx";

const HERE = "/ban-lam-viec/lay-y-kien";
const idOf = ({ params }: Pick<Visit, "params">) => params.opinionId ?? "";

/** One question of another agency, with what it chose to show, and the answer. */
export async function opinionCard(visit: Visit): Promise<Answer> {
  return show(visit, await getOpinion(visit.work, idOf(visit)));
}

/** The head or the one-stop desk gives it to a colleague. */
export async function passOnAct(visit: Visit): Promise<Answer> {
  const to = visit.form.get("to");
  const act = actOf(visit);
  if (to === "") return again(visit, { status: 422, errors: [{ name: "to", message: T.chooseWho[visit.lang] }] });
  if (act === undefined) return again(visit, stale(visit));
  try {
    await passOpinionOn(visit.work, { ...act, to });
    return { redirect: `${HERE}?xong=passed-on` };
  } catch (error) {
    return again(visit, refusalOf(error, visit.lang, ""));
  }
}

/** The official answers; the paper is kept only with the answer. */
export async function answerAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const request = await getOpinion(work, idOf(visit));
  const known = { code: request.code, procedure: request.title.vi, deadline: formatDateTime(request.dueAt) };
  const inserted = await withInserted(visit, "words", known);
  if (inserted !== undefined) return show(inserted, request);
  const [said, words, act] = [OPINIONS.find((one) => one === form.get("said")), form.get("words").trim(), actOf(visit)];
  if (said === undefined) return again(visit, { status: 422, errors: [{ name: "said", message: OPINION.choose[lang] }] });
  if (act === undefined) return again(visit, stale(visit));
  if (said !== "agrees" && words === "")
    return again(visit, { status: 422, errors: [{ name: "words", message: dossierFaults["opinion-needed"]().text[lang] }] });
  try {
    await work.transaction(async () => {
      const fileId = await takePaper(visit, async () => {
        const { agencyId } = await getOpinion(work, act.id);
        return { owner: { kind: "opinion", id: act.id }, agencyId };
      });
      await giveOpinion(work, { ...act, said, words, ...(fileId !== undefined && { fileId }) });
    });
    return { redirect: `${HERE}?xong=opinion-given` };
  } catch (error) {
    return again(visit, refusalOf(error, lang, ""));
  }
}

/** A file that was shown, or came with the answer. */
export async function opinionFile({ work, params }: Visit): Promise<Answer> {
  const { file, bytes } = await readOpinionFile(work, params.opinionId ?? "", params.fileId ?? "");
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: INLINE.includes(file.mediaType) };
}

const INLINE: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];

/** The sealed answer. */
export async function opinionPaper({ work, params }: Visit): Promise<Answer> {
  const { document, bytes } = await readOpinionPaper(work, params.opinionId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}

function actOf(visit: Visit): { readonly id: string; readonly revision: number } | undefined {
  const revision = visit.form.get("revision");
  return /^\d{1,9}$/.test(revision) ? { id: idOf(visit), revision: Number(revision) } : undefined;
}

function stale({ lang }: Visit): Refusal {
  return { status: 422, errors: [{ message: T.stale[lang] }] };
}

async function again(visit: Visit, refusal: Refusal): Promise<Answer> {
  return show(visit, await getOpinion(visit.work, idOf(visit)), refusal);
}

async function show(visit: Visit, request: OpinionRequest, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const official = officialOf(visit);
  const waits = request.said === null;
  const passes = waits && official.agencyId === request.agencyId && mayPassOn(official, request);
  const lead = say(waits ? T.lead : T.leadSaid, lang, {
    asker: request.askingAgency[lang],
    code: request.code,
    when: formatDateTime(request.dueAt),
  });
  const signer = request.signature?.officialId;
  const names = await namesOf(visit, typeof signer === "string" ? [signer] : []);
  const body = (
    <>
      <BackLink lang={lang} href={HERE} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={request.title[lang]} over={request.code} lead={lead} />
      <Asked request={request} lang={lang} />
      {waits ? null : <Given request={request} lang={lang} by={typeof signer === "string" ? (names.get(signer) ?? "") : ""} />}
      {mayAnswer(official, request).ok ? (
        <AnswerForm request={request} visit={visit} refusal={refusal} templates={await templatesFor(visit, "opinion")} />
      ) : null}
      {passes ? (
        <PassOn request={request} visit={visit} colleagues={await listAnswering(work, request.agencyId)} refusal={refusal} />
      ) : null}
    </>
  );
  return deskPage(visit, {
    title: `${T.question[lang]} · ${request.code}`,
    body,
    ...(refusal && { status: refusal.status, hasErrors: true }),
  });
}

import { getAgency } from "@motlan/agencies";
import {
  concludeDenunciation,
  type Denouncer,
  type DenunciationFile,
  declineDenunciation,
  dueOf,
  getDenunciation,
  goOn,
  lengthenDenunciation,
  type Outcome,
  openIdentity,
  takeUpDenunciation,
  transferDenunciation,
} from "@motlan/denunciations";
import { formatDateTime } from "@motlan/formats";
import { BackLink, ErrorSummary, LinkButton, PageTitle, SummaryList, Timeline } from "@motlan/ui";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import { DENUNCIATION_MOVES, DENUNCIATION_STATES } from "../../portal/texts/denounce.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { DENUNCIATIONS as T } from "../texts/denunciations.ts";
import { ActForm, IdentityPart, TransferPart } from "./forms.tsx";
import { DENUNCIATIONS_PATH } from "./list-page.tsx";

const idOf = ({ params }: Visit) => params.id ?? "";
const pathOf = (visit: Visit) => `${DENUNCIATIONS_PATH}/${idOf(visit)}`;

/** One denunciation, for the head who hears it. */
export function denunciationSheet(visit: Visit): Promise<Answer> {
  return show(visit, {});
}

/** Takes up, declines, lengthens, concludes, or goes on with what was withdrawn. */
export function denunciationAct(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  const what = form.get("viec");
  const outcome = outcomeOf(form.get("ket-luan"));
  if (what === "conclude" && outcome === undefined) return wrong(visit, "ket-luan", T.outcomeMissing[lang]);
  const run = actOf(visit, outcome);
  return run === undefined ? wrong(visit, "viec", T.whatMissing[lang]) : act(visit, run, { to: pathOf(visit), words: "loi" });
}

/** It goes to another agency; from then on it is not seen here. */
export function transferAct(visit: Visit): Promise<Answer> {
  const { form, lang, work, options } = visit;
  const toAgencyId = form.get("den");
  if (toAgencyId === "") return wrong(visit, "den", T.toMissing[lang]);
  const run = () => transferDenunciation(work, options.vault, { ...stepOf(visit, form.get("ly-do")), toAgencyId });
  return act(visit, run, { to: DENUNCIATIONS_PATH, words: "ly-do" });
}

/** The identity is shown in the answer to the one who said why, and has no address. */
export async function identityAct(visit: Visit): Promise<Answer> {
  const { work, form, options, lang } = visit;
  try {
    return await show(visit, { denouncer: await openIdentity(work, options.vault, { id: idOf(visit), reason: form.get("vi-sao") }) });
  } catch (error) {
    return show(visit, { refusal: refusedAt("vi-sao", error, lang) });
  }
}

async function act(
  visit: Visit,
  run: () => Promise<unknown>,
  { to, words }: { readonly to: string; readonly words: string },
): Promise<Answer> {
  try {
    await run();
    return { redirect: to };
  } catch (error) {
    return show(visit, { refusal: refusedAt(words, error, visit.lang) });
  }
}

/** What cannot be taken as written stands at the box it was written in. */
function refusedAt(name: string, error: unknown, lang: Visit["lang"]): Refusal {
  const { errors, ...refusal } = refusalOf(error, lang, "");
  return { ...refusal, errors: refusal.status === 422 ? errors.map((one) => ({ name, ...one })) : errors };
}

function wrong(visit: Visit, name: string, message: string): Promise<Answer> {
  return show(visit, { refusal: { status: 422, errors: [{ name, message }] } });
}

function stepOf(visit: Visit, words: string) {
  return { id: idOf(visit), revision: Number(visit.form.get("ban")), words };
}

function actOf(visit: Visit, outcome: Outcome | undefined): (() => Promise<unknown>) | undefined {
  const { work, form, options } = visit;
  const { vault } = options;
  const step = stepOf(visit, form.get("loi"));
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    "take-up": () => takeUpDenunciation(work, vault, step),
    decline: () => declineDenunciation(work, vault, step),
    lengthen: () => lengthenDenunciation(work, vault, { ...step, complex: form.all("dai").includes("complex") }),
    "go-on": () => goOn(work, vault, step),
    ...(outcome !== undefined && { conclude: () => concludeDenunciation(work, vault, { ...step, outcome }) }),
  };
  const what = form.get("viec");
  return Object.hasOwn(acts, what) ? acts[what] : undefined;
}

function outcomeOf(text: string): Outcome | undefined {
  return text === "right" || text === "partly-right" || text === "wrong" ? text : undefined;
}

interface Shown {
  readonly refusal?: Refusal;
  readonly denouncer?: Denouncer;
}

async function show(visit: Visit, { refusal, denouncer }: Shown): Promise<Answer> {
  const { lang, work, options } = visit;
  const file = await getDenunciation(work, options.vault, idOf(visit));
  const { denunciation } = file;
  const { code, documentId } = denunciation;
  const body = (
    <>
      <BackLink lang={lang} href={DENUNCIATIONS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={code} over={T.title[lang]} />
      {await summary(visit, file)}
      {documentId === null ? null : <LinkButton href={`${pathOf(visit)}/ket-luan`}>{T.conclusion[lang]}</LinkButton>}
      {await story(visit, file)}
      <ActForm visit={visit} path={pathOf(visit)} denunciation={denunciation} refusal={refusal} />
      <IdentityPart visit={visit} path={pathOf(visit)} denouncer={denouncer} refusal={refusal} />
      {denunciation.state === "received" ? await TransferPart({ visit, path: pathOf(visit), denunciation, refusal }) : null}
    </>
  );
  return deskPage(visit, { title: code, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

async function summary({ lang, work }: Visit, { denunciation, openings }: DenunciationFile) {
  const { state, whom, agencyId } = denunciation;
  const due = dueOf(denunciation);
  const denounced = (await getAgency(work.db, agencyId)).name[lang];
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: T.state[lang], value: DENUNCIATION_STATES[state][lang] },
        ...(due === undefined ? [] : [{ label: T.due[lang], value: formatDateTime(due) }]),
        { label: T.of[lang], value: whom === "" ? denounced : `${whom}, ${denounced}` },
        ...openings.map(({ at, reason }) => ({ label: T.opened[lang], value: `${formatDateTime(at)}: ${reason}` })),
      ]}
    />
  );
}

async function story(visit: Visit, { acts, papers, denunciation }: DenunciationFile) {
  const { lang } = visit;
  const names = await namesOf(
    visit,
    acts.flatMap(({ officialId }) => officialId ?? []),
  );
  return (
    <section>
      <h2>{T.story[lang]}</h2>
      <Timeline
        entries={acts.map(({ move, at, words, officialId }) => ({
          title: DENUNCIATION_MOVES[move]?.[lang] ?? move,
          when: formatDateTime(at),
          state: "done",
          who: officialId === null ? T.denouncer[lang] : (names.get(officialId) ?? ""),
          ...(words !== "" && { detail: words }),
        }))}
      />
      {papers.length === 0 ? null : <h3>{T.papers[lang]}</h3>}
      <ul>
        {papers.map(({ id }, index) => (
          <li key={id}>
            <a href={`${DENUNCIATIONS_PATH}/${denunciation.id}/giay/${id}`} download>
              {fillText(T.paper, { n: index + 1 })[lang]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { consultAgency, type DossierFile, stepFor } from "@motlan/dossiers";
import { formatTerm } from "@motlan/formats";
import { Button, ButtonRow, Form, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { say } from "./fill.ts";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { CONSULT } from "./texts/branches.ts";

/** Where an official asks the agency that the step names for its opinion. */
export async function consultPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function consultAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const question = form.get("question").trim();
  if (question === "") return show(visit, file, { status: 422, errors: [{ name: "question", message: CONSULT.say[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await consultAgency(work, { ...act, question }), "consult", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const step = stepFor(file.dossier, officialOf(visit).post);
  const consult = file.version.steps.find(({ id }) => id === step?.id)?.consult;
  if (consult === undefined || !offersOn(visit, file).has("consult")) return showDossier(visit, refusal ?? notHere(visit));
  const lead = say(CONSULT.lead, lang, { whom: consult.whom[lang], term: formatTerm(consult.term)[lang] });
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/lay-y-kien`}>
      <Seen file={file} step={step?.id} />
      <p>{CONSULT[consult.silence][lang]}</p>
      <TextArea
        lang={lang}
        name="question"
        label={CONSULT.question[lang]}
        hint={CONSULT.hint[lang]}
        rows={5}
        maxLength={2000}
        value={form.get("question")}
        error={refusal?.errors.find(({ name }) => name === "question")?.message}
      />
      <ButtonRow>
        <Button kind="main">{CONSULT.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: CONSULT.title[lang], lead, refusal, body });
}

import { consultAgency, type DossierFile, listAskableAgencies, stepFor } from "@motlan/dossiers";
import { formatTerm } from "@motlan/formats";
import { Button, ButtonRow, CheckboxGroup, Form, SelectField, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { attachedFiles } from "./attached-files.ts";
import { showDossier } from "./dossier-page.tsx";
import { say } from "./fill.ts";
import { shownPages } from "./form-values.ts";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { CONSULT } from "./texts/branches.ts";
import { ASKING } from "./texts/opinions.ts";

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
    const agencyId = form.get("co-quan");
    const shown = { facts: form.all("muc"), papers: form.all("giay-to") };
    const asked = await consultAgency(work, { ...act, question, ...(agencyId !== "" && { agencyId }), ...shown });
    return await goOn(visit, asked, "consult", []);
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
      <SelectField
        lang={lang}
        name="co-quan"
        label={ASKING.agency[lang]}
        hint={ASKING.agencyHint[lang]}
        empty={say(ASKING.outside, lang, { whom: consult.whom[lang] })}
        options={(await listAskableAgencies(visit.work)).map(({ id, name }) => ({ value: id, label: name[lang] }))}
        value={form.get("co-quan")}
      />
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
      <ToShow file={file} visit={visit} />
      <ButtonRow>
        <Button kind="main">{CONSULT.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: CONSULT.title[lang], lead, refusal, body });
}

/** Nothing is ticked beforehand: the asker chooses what the other agency may see. */
function ToShow({ file, visit: { lang, form } }: { readonly file: DossierFile; readonly visit: Visit }) {
  const papers = attachedFiles(file);
  const facts = shownPages(file, lang).flatMap(({ values }) => values.filter(({ files }) => files.length === 0));
  return (
    <>
      <CheckboxGroup
        lang={lang}
        name="muc"
        label={ASKING.facts[lang]}
        hint={ASKING.factsHint[lang]}
        optional
        choices={facts.map(({ path, label, text }) => ({ value: path, label, hint: text }))}
        values={form.all("muc")}
      />
      {papers.length === 0 ? null : (
        <CheckboxGroup
          lang={lang}
          name="giay-to"
          label={ASKING.papers[lang]}
          optional
          choices={papers.map(({ fileId, label, name }) => ({ value: fileId, label: label[lang], hint: name }))}
          values={form.all("giay-to")}
        />
      )}
    </>
  );
}

import { type DossierFile, decideMove, sendBack, stateOf, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, CheckboxGroup, Form, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { SEND_BACK } from "./texts/ask.ts";
import { AGAIN } from "./texts/branches.ts";

/** Where the signatory or the recorder sends a dossier back, saying what to mend. */
export async function sendBackPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function sendBackAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const words = form.get("words").trim();
  if (words === "") return show(visit, file, { status: 422, errors: [{ name: "words", message: SEND_BACK.say[lang] }] });
  const [choices, to] = [againChoices(visit, file), form.all("buoc")];
  if (choices.length > 1 && to.length === 0)
    return show(visit, file, { status: 422, errors: [{ name: "buoc", message: AGAIN.one[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await sendBack(work, { ...act, words, ...(choices.length > 1 && { to }) }), "send-back", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

/** The steps it would go back to; several where they stood side by side. */
function againChoices(visit: Visit, { dossier, version }: DossierFile) {
  const at = stepFor(dossier, officialOf(visit).post)?.id;
  const back = decideMove(dossier.process, stateOf(dossier), "send-back", { at });
  const steps = back.ok ? (back.value.branches ?? []).map(({ step }) => step) : [];
  return steps.map((id) => ({ value: id, label: version.steps.find((step) => step.id === id)?.task[visit.lang] ?? id }));
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("send-back")) {
    return showDossier(visit, refusal ?? notHere(visit));
  }
  const error = refusal?.errors.find(({ name }) => name === "words")?.message;
  const choices = againChoices(visit, file);
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tra-lai`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      {choices.length < 2 ? null : (
        <CheckboxGroup
          lang={lang}
          name="buoc"
          label={AGAIN.which[lang]}
          hint={AGAIN.whichHint[lang]}
          choices={choices}
          values={refusal === undefined ? choices.map(({ value }) => value) : form.all("buoc")}
          error={refusal?.errors.find(({ name }) => name === "buoc")?.message}
        />
      )}
      <TextArea lang={lang} name="words" label={SEND_BACK.words[lang]} rows={4} value={form.get("words")} error={error} />
      <ButtonRow>
        <Button kind="main">{SEND_BACK.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: SEND_BACK.title[lang], lead: SEND_BACK.lead[lang], refusal, body });
}

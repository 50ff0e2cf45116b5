import { type DossierFile, sendBack } from "@motlan/dossiers";
import { Button, ButtonRow, Form, TextArea } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { SEND_BACK } from "./texts/ask.ts";

/** Where the signatory or the recorder sends a dossier back, saying what to mend. */
export async function sendBackPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function sendBackAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const words = form.get("words").trim();
  if (words === "") return show(visit, file, { status: 422, errors: [{ name: "words", message: SEND_BACK.say[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await sendBack(work, { ...act, words }), "send-back", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("send-back")) {
    return showDossier(visit, refusal ?? notHere(visit));
  }
  const error = refusal?.errors.find(({ name }) => name === "words")?.message;
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tra-lai`}>
      <Seen file={file} />
      <TextArea lang={lang} name="words" label={SEND_BACK.words[lang]} rows={4} value={form.get("words")} error={error} />
      <ButtonRow>
        <Button kind="main">{SEND_BACK.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: SEND_BACK.title[lang], lead: SEND_BACK.lead[lang], refusal, body });
}

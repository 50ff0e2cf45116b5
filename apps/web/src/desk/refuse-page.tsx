import { type DossierFile, refuseDossier, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, Form, RadioGroup, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { REFUSE } from "./texts/ask.ts";
import { InsertTemplate, knownOf, templatesFor, withInserted } from "./together/insert-template.tsx";

/** Where an official refuses: on a ground the procedure declares, with its article, and in words the applicant understands. */
export async function refusePage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function refuseAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const inserted = await withInserted(visit, "words", knownOf(file));
  if (inserted !== undefined) return show(inserted, file);
  const [ground, words] = [form.get("ground"), form.get("words").trim()];
  const known = file.version.refusals.some(({ id }) => id === ground);
  const errors = [
    ...(known ? [] : [{ name: "ground", message: REFUSE.chooseGround[lang] }]),
    ...(words === "" ? [{ name: "words", message: REFUSE.sayWhy[lang] }] : []),
  ];
  if (errors.length > 0) return show(visit, file, { status: 422, errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await refuseDossier(work, { ...act, ground, words }), "refuse", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("refuse")) return showDossier(visit, refusal ?? notHere(visit));
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const choices = file.version.refusals.map(({ id, text, law }) => ({
    value: id,
    label: text[lang],
    hint: [law.article, law.act].filter((part) => part !== undefined).join(" "),
  }));
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tu-choi`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      <RadioGroup
        lang={lang}
        name="ground"
        label={REFUSE.ground[lang]}
        choices={choices}
        value={form.get("ground")}
        error={errorAt("ground")}
      />
      <InsertTemplate templates={await templatesFor(visit, "refusal", file.dossier.procedureCode)} visit={visit} />
      <TextArea
        lang={lang}
        name="words"
        label={REFUSE.words[lang]}
        hint={REFUSE.wordsHint[lang]}
        rows={6}
        maxLength={1000}
        value={form.get("words")}
        error={errorAt("words")}
      />
      <ButtonRow>
        <Button kind="danger">{REFUSE.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: REFUSE.title[lang], lead: REFUSE.lead[lang], refusal, body });
}

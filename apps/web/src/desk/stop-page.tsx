import { type DossierFile, stepFor, stopDossier } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { Button, ButtonRow, Form, RadioGroup, TextArea, TextField } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { STOP } from "./texts/branches.ts";

/** The choice of whoever knows another act than those the procedure names. */
const OTHER = "khac";

/** Where a dossier that cannot go on is closed: on a ground the procedure declares, or under an act that is named. */
export async function stopPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function stopAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const errors = faultsIn(visit, file, lang);
  if (errors.length > 0) return show(visit, file, { status: 422, errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  const [ground, words] = [form.get("ground"), form.get("words").trim()];
  const law = { act: form.get("van-ban"), article: form.get("dieu") };
  try {
    return await goOn(visit, await stopDossier(work, { ...act, words, ...(ground === OTHER ? { law } : { ground }) }), "stop", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

function faultsIn({ form }: Visit, { version }: DossierFile, lang: Language): Refusal["errors"] {
  const ground = form.get("ground");
  const known = ground === OTHER || version.refusals.some(({ id }) => id === ground);
  return [
    ...(known ? [] : [{ name: "ground", message: STOP.choose[lang] }]),
    ...(ground === OTHER && form.get("van-ban").trim() === "" ? [{ name: "van-ban", message: STOP.nameAct[lang] }] : []),
    ...(form.get("words").trim() === "" ? [{ name: "words", message: STOP.say[lang] }] : []),
  ];
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("stop")) return showDossier(visit, refusal ?? notHere(visit));
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const grounds = file.version.refusals.map(({ id, text, law }) => ({
    value: id,
    label: text[lang],
    hint: [law.article, law.act].filter((part) => part !== undefined).join(" "),
  }));
  const named = (
    <>
      <TextField lang={lang} name="van-ban" label={STOP.act[lang]} value={form.get("van-ban")} error={errorAt("van-ban")} />
      <TextField lang={lang} name="dieu" label={STOP.article[lang]} optional value={form.get("dieu")} />
    </>
  );
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/dung`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      <RadioGroup
        lang={lang}
        name="ground"
        label={STOP.ground[lang]}
        choices={[...grounds, { value: OTHER, label: STOP.other[lang], reveal: named }]}
        value={form.get("ground")}
        error={errorAt("ground")}
      />
      <TextArea
        lang={lang}
        name="words"
        label={STOP.words[lang]}
        rows={4}
        maxLength={1000}
        value={form.get("words")}
        error={errorAt("words")}
      />
      <ButtonRow>
        <Button kind="danger">{STOP.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: STOP.title[lang], lead: STOP.lead[lang], refusal, body });
}

import { type DossierFile, listReceivers, returnTransfer, stepFor, transferDossier } from "@motlan/dossiers";
import { Button, ButtonRow, EmptyState, Form, SearchBox, SelectField, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { PASS_ON } from "./texts/pass-on.ts";

/** GET /ban-lam-viec/:id/chuyen: where a dossier that is another agency's to settle is passed on. */
export async function changeAgencyPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

/** POST /ban-lam-viec/:id/chuyen */
export async function changeAgencyAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const [agencyId, words] = [form.get("co-quan"), form.get("words").trim()];
  const errors = [
    ...(agencyId === "" ? [{ name: "co-quan", message: PASS_ON.agencyMissing[lang] }] : []),
    ...(words === "" ? [{ name: "words", message: PASS_ON.wordsMissing[lang] }] : []),
  ];
  if (errors.length > 0) return show(visit, file, { status: 422, errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await transferDossier(work, { ...act, agencyId, words }), "agency-changed", []);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query, work } = visit;
  if (!offersOn(visit, file).has("transfer")) return showDossier(visit, refusal ?? notHere(visit));
  const here = `/ban-lam-viec/${file.dossier.id}/chuyen`;
  const q = query.get("q").trim();
  const receivers = await listReceivers(work, file.dossier, q);
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const body = (
    <>
      <SearchBox lang={lang} action={here} label={PASS_ON.find[lang]} placeholder={PASS_ON.find[lang]} value={q} id="tim-noi-nhan" />
      {receivers.length === 0 ? (
        <EmptyState title={PASS_ON.none[lang]} />
      ) : (
        <Form lang={lang} action={here}>
          <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
          <SelectField
            lang={lang}
            name="co-quan"
            label={PASS_ON.agency[lang]}
            hint={PASS_ON.agencyHint[lang]}
            empty="…"
            options={receivers.map(({ id, name }) => ({ value: id, label: name[lang] }))}
            value={form.get("co-quan")}
            error={errorAt("co-quan")}
          />
          <TextArea
            lang={lang}
            name="words"
            label={PASS_ON.words[lang]}
            hint={PASS_ON.wordsHint[lang]}
            rows={4}
            value={form.get("words")}
            error={errorAt("words")}
          />
          <ButtonRow>
            <Button kind="main">{PASS_ON.send[lang]}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
  return actPage(visit, { file, title: PASS_ON.title[lang], lead: PASS_ON.lead[lang], refusal, body });
}

/** GET /ban-lam-viec/:id/tra-noi-chuyen */
export async function passBackPage(visit: Visit): Promise<Answer> {
  return showBack(visit, await readDossier(visit));
}

/** POST /ban-lam-viec/:id/tra-noi-chuyen */
export async function passBackAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const words = form.get("words").trim();
  if (words === "") return showBack(visit, file, { status: 422, errors: [{ name: "words", message: PASS_ON.wordsMissing[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return showBack(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await returnTransfer(work, { ...act, words }), "given-back", []);
  } catch (error) {
    return showBack(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function showBack(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("transfer-back")) return showDossier(visit, refusal ?? notHere(visit));
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/tra-noi-chuyen`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      <TextArea
        lang={lang}
        name="words"
        label={PASS_ON.backWords[lang]}
        hint={PASS_ON.wordsHint[lang]}
        rows={4}
        value={form.get("words")}
        error={refusal?.errors.find(({ name }) => name === "words")?.message}
      />
      <ButtonRow>
        <Button kind="main">{PASS_ON.backSend[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: PASS_ON.backTitle[lang], lead: PASS_ON.backLead[lang], refusal, body });
}

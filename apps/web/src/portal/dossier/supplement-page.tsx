import { type DossierFile, getMyDossier, supplementDossier } from "@motlan/dossiers";
import type { FieldView, GroupView } from "@motlan/forms";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { FieldInput } from "../apply/field-input.tsx";
import { partOf, textValue } from "../apply/field-values.ts";
import { flatFields } from "../apply/flat-fields.ts";
import { GroupInput } from "../apply/group-input.tsx";
import { type PlaceOptions, placeOptions } from "../apply/place-options.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { SUPPLEMENT } from "../texts/dossier.ts";
import { type Asked, askedOf, withTyped } from "./asked-fields.ts";
import { takesAway } from "./posted-files.ts";
import { readSupplement } from "./read-supplement.ts";

/** GET /ho-so/:id/bo-sung */
export async function showSupplementPage(visit: Visit): Promise<Answer> {
  const file = await getMyDossier(visit.work, visit.params.id ?? "");
  if (file.dossier.status !== "waiting") return { redirect: `/ho-so/${file.dossier.id}` };
  return draw(visit, file, askedOf(file), []);
}

/** POST /ho-so/:id/bo-sung: every request is answered, or said again at its own place. */
export async function takeSupplementPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const { id: dossierId, status } = file.dossier;
  if (status !== "waiting") return { redirect: `/ho-so/${dossierId}` };
  const asked = askedOf(file);
  const words = form.get("loi-nhan").trim();
  const { answers, typed: boxes, errors } = await readSupplement(visit, file.dossier, asked);
  const typed = asked.map((one) => withTyped(one, boxes));
  if (takesAway(visit)) return { ...(await draw(visit, file, typed, [])), status: 422 };
  if (words === "" && asked.some(({ field }) => field === undefined))
    errors.push({ name: "loi-nhan", message: SUPPLEMENT.wordsMissing[lang] });
  if (errors.length > 0) return draw(visit, file, typed, errors);
  try {
    await supplementDossier(work, { dossierId, answers, ...(words !== "" && { words }) });
    return { redirect: `/ho-so/${dossierId}` };
  } catch (error) {
    return draw(visit, file, typed, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, file: DossierFile, asked: readonly Asked[], errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, form } = visit;
  const here = `/ho-so/${file.dossier.id}`;
  const questions = await Promise.all(asked.map((one) => question(visit, one, errors)));
  const children = (
    <>
      <BackLink lang={lang} href={here} />
      <PageTitle title={SUPPLEMENT.title[lang]} over={file.dossier.code} lead={SUPPLEMENT.lead[lang]} />
      <Form lang={lang} action={`${here}/bo-sung`} files={asked.some(({ field }) => field !== undefined && takesFiles(field))}>
        {questions}
        <TextArea
          lang={lang}
          name="loi-nhan"
          label={SUPPLEMENT.words[lang]}
          hint={SUPPLEMENT.wordsHint[lang]}
          optional={asked.every(({ field }) => field !== undefined)}
          maxLength={1000}
          value={form.get("loi-nhan")}
          error={errorAt(errors, "loi-nhan")}
        />
        <ButtonRow>
          <Button kind="main">{SUPPLEMENT.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: SUPPLEMENT.title[lang], errors, children });
}

function takesFiles({ kind, group }: FieldView): boolean {
  return kind === "file" || group?.items.some((item) => item.kind === "file") === true;
}

async function question(visit: Visit, { field, fault }: Asked, errors: readonly ShownError[]) {
  const { lang, work } = visit;
  if (field === undefined) {
    return (
      <Notice key={fault.words} lang={lang} tone="info" title={SUPPLEMENT.general[lang]}>
        <p>{fault.words}</p>
      </Notice>
    );
  }
  const commune = field.kind === "commune" ? textValue(field.value) : partOf(field.value, "communeId");
  const places = field.kind === "commune" || field.kind === "address" ? await placeOptions(work, commune) : undefined;
  const words = fillText(SUPPLEMENT.official, { words: fault.words });
  const hint = field.hint === undefined ? words : { vi: `${words.vi} ${field.hint.vi}`, en: `${words.en} ${field.hint.en}` };
  if (field.group !== undefined) return groupQuestion(visit, { ...field, hint }, field.group, errors);
  return <FieldInput key={field.name} lang={lang} field={{ ...field, hint }} error={errorAt(errors, field.name)} places={places} />;
}

/** A list that is asked for again: all its entries, each place with its own lists. */
async function groupQuestion({ lang, work }: Visit, field: FieldView, group: GroupView, errors: readonly ShownError[]) {
  const places = new Map<string, PlaceOptions>();
  for (const { name, kind, value } of flatFields([field])) {
    if (kind !== "commune" && kind !== "address") continue;
    places.set(name, await placeOptions(work, kind === "commune" ? textValue(value) : partOf(value, "communeId")));
  }
  const drawField = (item: FieldView) => (
    <FieldInput key={item.name} lang={lang} field={item} error={errorAt(errors, item.name)} places={places.get(item.name)} />
  );
  return (
    <GroupInput key={field.name} lang={lang} field={field} group={group} plain error={errorAt(errors, field.name)} drawField={drawField} />
  );
}

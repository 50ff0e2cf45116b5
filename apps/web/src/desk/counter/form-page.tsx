import { type Agency, factsOfAgency, findAgency, getAgency } from "@motlan/agencies";
import { listPersonalPapers, readFile } from "@motlan/documents";
import { changeEntries, chooseAgency, discardDraft, type FormView, saveDraft, viewForm } from "@motlan/forms";
import { localDateOf } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, fieldId, Notice, PageTitle, RadioGroup } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { askedHere, placesOf } from "../../portal/apply/draw-form.tsx";
import { searchedAddress, withFoundPlaces } from "../../portal/apply/find-address.ts";
import { ownAgencyOf } from "../../portal/apply/first-place.ts";
import { flatFields } from "../../portal/apply/flat-fields.ts";
import { readAnswers, shownNames } from "../../portal/apply/read-answers.ts";
import { takeReuse } from "../../portal/apply/reuse.tsx";
import { takeFiles } from "../../portal/apply/take-files.ts";
import { agenciesFor, isDelivery } from "../../portal/apply/where-page.tsx";
import { errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { versionOf } from "../../portal/show/versions.ts";
import { APPLY } from "../../portal/texts/apply.ts";
import { CHANNELS } from "../../portal/texts/common.ts";
import { say } from "../fill.ts";
import { CARD_MEMBERS, COUNTER } from "../texts/counter.ts";
import { counterPage } from "./counter-page.tsx";
import { AllFields } from "./fields.tsx";
import { COUNTER_PATH, draftPath, receivedPath, reviewPath } from "./paths.ts";

/** GET /ban-lam-viec/quay/to-khai/:draftId: the whole declared form on one page. */
export async function formPage(visit: Visit): Promise<Answer> {
  const view = await viewForm(visit.work, { draftId: visit.params.draftId ?? "" });
  if (view.draft.dossierId !== undefined) return { redirect: receivedPath(view.draft.dossierId) };
  return draw(visit, view, visit.query.has("sua") ? faultsOf(view, visit) : []);
}

/** POST: keeps whatever was typed, right or wrong; then on to the review, or back with every fault. */
export async function takeForm(visit: Visit): Promise<Answer> {
  const { work, form, params, lang } = visit;
  const draftId = params.draftId ?? "";
  const before = await viewForm(work, { draftId });
  if (before.draft.dossierId !== undefined) return { redirect: receivedPath(before.draft.dossierId) };
  if (form.has("bo")) {
    await discardDraft(work, { draftId });
    return { redirect: `${COUNTER_PATH}?bo=1` };
  }
  const fields = before.review.flatMap((page) => page.fields);
  try {
    const fileErrors = await takeFiles(visit, draftId, flatFields(fields));
    const answers = await withFoundPlaces(visit, flatFields(fields), readAnswers(fields, form));
    const view = await saveDraft(work, { draftId, answers, revision: Number(form.get("ban")) || before.draft.revision });
    await keepWhere(visit, draftId);
    if (form.has("dung-lai")) return { redirect: `${draftPath(draftId)}#${fieldId(await takeReuse(visit, view))}` };
    return await goOn(visit, view, fileErrors);
  } catch (error) {
    return draw(visit, await viewForm(work, { draftId }), errorsOf(error, lang));
  }
}

async function keepWhere({ work, form }: Visit, draftId: string): Promise<void> {
  const agency = await findAgency(work.db, form.get("co-quan"));
  const delivery = form.get("nhan");
  if (agency !== undefined && isDelivery(delivery)) await chooseAgency(work, { draftId, agencyId: agency.id, delivery });
}

async function goOn(visit: Visit, view: FormView, fileErrors: readonly ShownError[]): Promise<Answer> {
  const { form, work } = visit;
  const here = draftPath(view.draft.id);
  const searched = searchedAddress(form);
  if (searched !== "") return { redirect: `${here}#${fieldId(searched)}` };
  const province = form.get("refresh");
  if (province !== "") return { redirect: `${here}?tinh=${encodeURIComponent(`${province}:${form.get(province)}`)}` };
  if (form.has("nhom")) return actOnGroup(visit, view, here);
  if (form.names().some((name) => name.endsWith(".remove"))) return { redirect: here };
  const now = await viewForm(work, { draftId: view.draft.id });
  if (form.has("luu")) return fileErrors.length > 0 ? draw(visit, now, fileErrors) : { redirect: here };
  const unasked = flatFields(now.review.flatMap((page) => page.fields)).some(
    ({ name, faults }) => faults.length > 0 && !shownNames(form).includes(name),
  );
  const errors = [...fileErrors, ...faultsOf(now, visit), ...missingWhere(now, visit)];
  if (errors.length === 0) return { redirect: reviewPath(view.draft.id) };
  return unasked && fileErrors.length === 0 ? { redirect: `${here}?sua=1` } : draw(visit, now, errors);
}

async function actOnGroup({ work, form }: Visit, view: FormView, here: string): Promise<Answer> {
  const [act = "", path = "", key = ""] = form.get("nhom").split(":");
  if (act === "add" || act === "remove" || act === "up" || act === "down")
    await changeEntries(work, { draftId: view.draft.id, path, act, key });
  return { redirect: `${here}?muc=${encodeURIComponent(`${path}.${key}`)}#${fieldId(act === "remove" ? path : `${path}.${key}`)}` };
}

function faultsOf(view: FormView, visit: Visit): ShownError[] {
  return view.review.flatMap((page) =>
    askedHere({ ...view, page: { ...view.page, fields: page.fields } }).flatMap((field) =>
      field.faults.map((fault) => ({
        name: field.kind === "commune" || field.kind === "address" ? `${field.name}.province` : field.name,
        message: `${field.label[visit.lang]}: ${fault[visit.lang]}`,
      })),
    ),
  );
}

function missingWhere({ draft }: FormView, { lang }: Visit): ShownError[] {
  return [
    ...(draft.agencyId === undefined ? [{ name: "co-quan", message: APPLY.agencyChoose[lang] }] : []),
    ...(draft.delivery === undefined ? [{ name: "nhan", message: APPLY.deliveryChoose[lang] }] : []),
  ];
}

async function draw(visit: Visit, view: FormView, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang } = visit;
  const { draft } = view;
  const fields = view.review.flatMap((page) => page.fields);
  const places = await placesOf(visit, fields);
  const papers = await listPersonalPapers(visit.work, draft.personId);
  const body = (
    <>
      <BackLink lang={lang} href={COUNTER_PATH} label={COUNTER.back[lang]} />
      <PageTitle title={view.title[lang]} lead={whoIs(view, lang)} />
      <WhoNotices visit={visit} view={view} />
      <div class="counter__form">
        <Form lang={lang} action={draftPath(draft.id)} files>
          <input type="hidden" name="ban" value={draft.revision} />
          {/* The Enter key saves and goes on; it takes nothing away. */}
          <button type="submit" class="form__default" tabIndex={-1} aria-hidden="true" />
          {fields.map(({ name, group }) => (group === undefined ? <input key={name} type="hidden" name="hoi" value={name} /> : null))}
          <AllFields {...{ visit, view, errors, places, papers }} />
          {await where(visit, view, errors)}
          <ButtonRow>
            <Button kind="main" keys="c">
              {COUNTER.toReview[lang]}
            </Button>
            <Button name="luu" value="1">
              {COUNTER.save[lang]}
            </Button>
            <Button kind="quiet" name="bo" value="1">
              {COUNTER.discard[lang]}
            </Button>
          </ButtonRow>
        </Form>
      </div>
    </>
  );
  return counterPage(visit, { title: view.title[lang], errors, body });
}

/** Whose application it is and how it came. */
export function whoIs({ draft }: FormView, lang: Visit["lang"]): string {
  const name = String(draft.known.applicant?.record?.values.fullName ?? "");
  return say(COUNTER.formLead, lang, { name, channel: COUNTER[draft.desk?.channel ?? "counter"][lang] });
}

export function WhoNotices({ visit: { lang }, view: { draft } }: { readonly visit: Visit; readonly view: FormView }) {
  const { differs = [], bearer } = draft.desk ?? {};
  return (
    <>
      {differs.length === 0 ? null : (
        <Notice
          lang={lang}
          tone="warning"
          title={say(COUNTER.differs, lang, { what: differs.map((one) => CARD_MEMBERS[one][lang]).join(", ") })}
        >
          <p>{COUNTER.differsDo[lang]}</p>
        </Notice>
      )}
      {bearer === undefined ? null : <p>{say(COUNTER.broughtBy, lang, { name: bearer.name, mandate: bearer.mandate })}</p>}
    </>
  );
}

/** The clerk's own agency first, where it may settle the matter; else whoever the law names, for whom it is taken in. */
async function where(visit: Visit, view: FormView, errors: readonly ShownError[]) {
  const { lang, work, form } = visit;
  const { version, rules } = await versionOf(work, view.draft.versionId);
  const here = await getAgency(work.db, officialOf(visit).agencyId);
  const named = await ownAgencyOf(work, version, rules, view);
  const agencies = await agenciesFor(visit, view, "", version.competence.elsewhere ? here : named);
  const known: readonly Agency[] = [...agencies, ...(named === undefined || agencies.some(({ id }) => id === named.id) ? [] : [named])];
  const far = await farFrom(visit, here, known);
  // What this desk cannot take in is not offered, unless the law names it: then it is said where to go.
  const all = known.filter(({ id }) => !far.has(id) || id === named?.id);
  const delivery =
    form.get("nhan") || view.draft.delivery || version.result.delivery.find((way) => way === "counter") || version.result.delivery[0];
  const hintOf = (id: string) => (id === here.id ? undefined : (far.has(id) ? COUNTER.otherProvince : COUNTER.agencyOther)[lang]);
  const at = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <section>
      <h2>{COUNTER.where[lang]}</h2>
      {all.length === 0 ? (
        <p>{COUNTER.agencyNone[lang]}</p>
      ) : (
        <RadioGroup
          lang={lang}
          name="co-quan"
          label={COUNTER.agency[lang]}
          error={at("co-quan")}
          value={form.get("co-quan") || view.draft.agencyId || (all.find(({ id }) => id === here.id) ?? all[0])?.id}
          choices={all.map(({ id, name }) => ({
            value: id,
            label: name[lang],
            hint: hintOf(id),
          }))}
        />
      )}
      <RadioGroup
        lang={lang}
        name="nhan"
        label={COUNTER.delivery[lang]}
        error={at("nhan")}
        value={delivery}
        choices={version.result.delivery.map((value) => ({ value, label: CHANNELS[value][lang] }))}
      />
    </section>
  );
}

/** Those in another province, for whom this desk takes nothing in. */
async function farFrom({ work }: Visit, here: Agency, all: readonly Agency[]): Promise<ReadonlySet<string>> {
  const on = localDateOf(work.clock.now());
  const home = await factsOfAgency(work.db, here.id, on);
  const far = new Set<string>();
  for (const { id } of all) if (id !== here.id && (await factsOfAgency(work.db, id, on)).provinceCode !== home.provinceCode) far.add(id);
  return far;
}

/** GET …/tep/:fileId: a paper scanned for this application. */
export async function draftFile({ work, params }: Visit): Promise<Answer> {
  const { draft } = await viewForm(work, { draftId: params.draftId ?? "" });
  const { file, bytes } = await readFile(work, params.fileId ?? "", ({ owner }) => owner.kind === "draft" && owner.id === draft.id);
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: true };
}

import { type Agency, findAgency, listCompetentAgencies } from "@motlan/agencies";
import { chooseAgency, type Delivery, type FormView, viewForm } from "@motlan/forms";
import { type Language, localDateOf } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, RadioGroup, SearchBox } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { versionOf } from "../show/versions.ts";
import { APPLY } from "../texts/apply.ts";
import { CHANNELS, COMMON } from "../texts/common.ts";
import { DraftSteps, previousOf } from "./draft-steps.tsx";
import { ownAgencyOf } from "./first-place.ts";
import { CHECK_PAGE, draftPath, WHERE_PAGE } from "./paths.ts";

/** GET /nop/:draftId/noi-nhan */
export async function showWherePage(visit: Visit): Promise<Answer> {
  const view = await viewForm(visit.work, { draftId: visit.params.draftId ?? "" });
  if (view.draft.dossierId !== undefined) return { redirect: `/ho-so/${view.draft.dossierId}` };
  return draw(visit, view, []);
}

/** POST /nop/:draftId/noi-nhan */
export async function takeWherePage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const view = await viewForm(work, { draftId: params.draftId ?? "" });
  const agency = await findAgency(work.db, form.get("co-quan"));
  const delivery = form.get("nhan");
  const errors: ShownError[] = [];
  if (agency === undefined) errors.push({ name: "co-quan", message: APPLY.agencyChoose[lang] });
  if (!isDelivery(delivery)) errors.push({ name: "nhan", message: APPLY.deliveryChoose[lang] });
  if (agency === undefined || !isDelivery(delivery)) return draw(visit, view, errors);
  try {
    await chooseAgency(work, { draftId: view.draft.id, agencyId: agency.id, delivery });
    return { redirect: draftPath(view.draft.id, CHECK_PAGE) };
  } catch (error) {
    return draw(visit, view, errorsOf(error, lang));
  }
}

export function isDelivery(text: string): text is Delivery {
  return text === "online" || text === "counter" || text === "post";
}

async function draw(visit: Visit, view: FormView, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, query, form } = visit;
  const { draft } = view;
  const { version, rules } = await versionOf(work, draft.versionId);
  const q = query.get("q").trim();
  const { elsewhere } = version.competence;
  const own = await ownAgencyOf(work, version, rules, view);
  const agencies = await agenciesFor(visit, view, q, own);
  const offered = [form.get("co-quan"), draft.agencyId, own?.id].find((id) => agencies.some((agency) => agency.id === id));
  const chosen = offered ?? "";
  const delivery = form.get("nhan") || draft.delivery || (version.result.delivery.length === 1 ? version.result.delivery[0] : undefined);
  const here = draftPath(draft.id, WHERE_PAGE);
  const back = previousOf(view, WHERE_PAGE);
  const children = (
    <>
      {back === undefined ? null : <BackLink lang={lang} href={draftPath(draft.id, back)} />}
      <DraftSteps lang={lang} view={view} here={WHERE_PAGE} />
      <PageTitle title={APPLY.where[lang]} over={view.title[lang]} />
      {elsewhere ? (
        <SearchBox
          lang={lang}
          action={here}
          label={APPLY.searchAgency[lang]}
          placeholder={APPLY.searchAgency[lang]}
          value={q}
          id="tim-co-quan"
        />
      ) : null}
      {q !== "" && agencies.every(({ id }) => id === draft.agencyId) ? <p>{fillText(APPLY.noAgency, { q })[lang]}</p> : null}
      {q === "" && agencies.length === 0 ? <NobodyHere lang={lang} own={own} /> : null}
      <Form lang={lang} action={here}>
        <RadioGroup
          lang={lang}
          name="co-quan"
          label={APPLY.agency[lang]}
          hint={elsewhere ? APPLY.agencyElsewhere[lang] : undefined}
          error={errorAt(errors, "co-quan")}
          value={chosen}
          choices={agencies.map((agency) => choiceOf(agency, own, elsewhere, lang))}
        />
        <RadioGroup
          lang={lang}
          name="nhan"
          label={APPLY.delivery[lang]}
          error={errorAt(errors, "nhan")}
          value={delivery}
          choices={version.result.delivery.map((value) => ({ value, label: CHANNELS[value][lang] }))}
        />
        <ButtonRow>
          <Button kind="main">{COMMON.continue[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: APPLY.where[lang], errors, children });
}

const SHOWN = 6;

/** The person's own first, then those found by name; where the law names one authority alone, that one. The one chosen before stays in sight while it may be chosen. */
export async function agenciesFor(visit: Visit, { draft }: FormView, q: string, own: Agency | undefined): Promise<Agency[]> {
  const { work } = visit;
  const { version } = await versionOf(work, draft.versionId);
  const { matter, level, elsewhere } = version.competence;
  if (!elsewhere && own === undefined) return [];
  const found = await listCompetentAgencies(work.db, {
    matter,
    level: level === "ministry" ? "central" : level,
    on: localDateOf(work.clock.now()),
    firstPlaceId: own?.placeId,
    staffed: true,
    ...(q !== "" && { q }),
    limit: elsewhere ? SHOWN : 1,
  });
  if (!elsewhere) return found.filter(({ id }) => id === own?.id);
  const kept = draft.agencyId === undefined ? undefined : await findAgency(work.db, draft.agencyId);
  return kept === undefined || found.some(({ id }) => id === kept.id) ? found : [kept, ...found];
}

function choiceOf(agency: Agency, own: Agency | undefined, elsewhere: boolean, lang: Language) {
  const mine = elsewhere ? APPLY.own : APPLY.competent;
  const hint = [agency.id === own?.id ? mine[lang] : undefined, agency.parentName?.[lang]].filter((one) => one !== undefined).join(" · ");
  return { value: agency.id, label: agency.name[lang], ...(hint !== "" && { hint }) };
}

/** Nobody can be chosen: the authority named by the answers does not work here yet, or no answer names one. */
function NobodyHere({ lang, own }: { readonly lang: Language; readonly own: Agency | undefined }) {
  const text = own === undefined ? APPLY.agencyUnknown : fillText(APPLY.agencyAway, { agency: own.name[lang] });
  return (
    <Notice lang={lang} tone="info">
      <p>{text[lang]}</p>
    </Notice>
  );
}

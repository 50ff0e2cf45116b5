import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { listMyDrafts, openDraft } from "@motlan/forms";
import { newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ButtonRow, Form, LinkButton, Notice, PageTitle, RadioGroup } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { whereToFile } from "../national/where-to-file.tsx";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { versionToday } from "../show/versions.ts";
import { APPLY } from "../texts/apply.ts";
import { AtHand } from "./at-hand.tsx";

/** GET /thu-tuc/:code/bat-dau */
export async function showStartPage(visit: Visit): Promise<Answer> {
  return draw(visit, await versionHere(visit), []);
}

/** POST /thu-tuc/:code/bat-dau: opens the draft, or the one already begun for the same person. */
export async function takeStartPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const version = await versionHere(visit);
  const only = version.applicant.actingFor.length === 1 ? version.applicant.actingFor[0]?.value : undefined;
  const actingFor = form.get("cho-ai") || only || "";
  if (actingFor === "") return draw(visit, version, [{ name: "cho-ai", message: APPLY.forWhomChoose[lang] }]);
  try {
    const draft = await openDraft(work, { procedureCode: params.code ?? "", actingFor, requestKey: form.get("khoa") || newId() });
    return { redirect: draft.dossierId === undefined ? `/nop/${draft.id}` : `/ho-so/${draft.dossierId}` };
  } catch (error) {
    return draw(visit, version, errorsOf(error, lang));
  }
}

async function versionHere({ work, params }: Visit): Promise<ProcedureVersion> {
  const found = await versionToday(work, params.code ?? "");
  if (found === undefined) throw httpFaults["no-such-page"]();
  return found.version;
}

async function draw(visit: Visit, version: ProcedureVersion, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, form } = visit;
  const { actingFor } = version.applicant;
  const children = (
    <>
      <BackLink lang={lang} href={`/thu-tuc/${version.code}`} />
      <PageTitle title={APPLY.start[lang]} over={version.title[lang]} />
      {(await whereToFile(visit)).told}
      {await underWay(visit, version.code)}
      <p>{fillText(APPLY.minutes, { n: minutesFor(version) })[lang]}</p>
      <AtHand lang={lang} version={version} />
      <Form lang={lang} action={`/thu-tuc/${version.code}/bat-dau`}>
        <input type="hidden" name="khoa" value={newId()} />
        {actingFor.length === 1 ? null : (
          <RadioGroup
            lang={lang}
            name="cho-ai"
            label={APPLY.forWhom[lang]}
            error={errorAt(errors, "cho-ai")}
            value={form.get("cho-ai")}
            choices={actingFor.map(({ value, label, hint }) => ({ value, label: label[lang], hint: hint?.[lang] }))}
          />
        )}
        <ButtonRow>
          <Button kind="main">{APPLY.begin[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: APPLY.start[lang], errors, children });
}

/** About a minute a page, and never less than two: people read before they type. */
function minutesFor({ pages }: ProcedureVersion): number {
  return Math.max(2, pages.length + 1);
}

async function underWay({ work, lang }: Visit, code: string) {
  const drafts = (await listMyDrafts(work)).filter(({ procedureCode }) => procedureCode === code);
  return drafts.map(({ id, updatedAt }) => (
    <Notice key={id} lang={lang} tone="info" title={APPLY.underWay[lang]}>
      <p>{fillText(APPLY.lastSaved, { at: sayInstant(updatedAt) })[lang]}</p>
      <ButtonRow>
        <LinkButton href={`/nop/${id}`}>{APPLY.resume[lang]}</LinkButton>
        <LinkButton href={`/nop/${id}/bo`} kind="quiet">
          {APPLY.discard[lang]}
        </LinkButton>
      </ButtonRow>
    </Notice>
  ));
}

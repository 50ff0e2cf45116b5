import type { PaperCard } from "@motlan/documents";
import type { FieldView, FormView } from "@motlan/forms";
import { newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle } from "@motlan/ui";
import { Fragment } from "preact";
import type { Visit } from "../../frame/types.ts";
import { BringOffer } from "../device/bring-page.tsx";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { fillText } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";
import { COMMON } from "../texts/common.ts";
import { ENTRIES } from "../texts/entries.ts";
import { PAPERS } from "../texts/papers.ts";
import { DraftSteps, previousOf } from "./draft-steps.tsx";
import { FieldInput } from "./field-input.tsx";
import { isFixed } from "./field-values.ts";
import { FixedFields } from "./fixed-fields.tsx";
import { flatFields } from "./flat-fields.ts";
import { GroupInput } from "./group-input.tsx";
import { draftPath } from "./paths.ts";
import type { PlaceOptions } from "./place-options.ts";
import { receiptOf } from "./receipt-of.ts";
import { Reuse } from "./reuse.tsx";

export interface FormBodyProps {
  readonly visit: Visit;
  readonly view: FormView;
  readonly errors: readonly ShownError[];
  readonly places: ReadonlyMap<string, PlaceOptions>;
  /** What the person gave before. */
  readonly papers: readonly PaperCard[];
  /** Said above the questions, after an answer opened new ones or another window changed something. */
  readonly notice?: string | undefined;
}

/** A page of a declared form: what is known, what is asked, and one way on. */
export function FormBody({ visit, view, errors, places, papers, notice }: FormBodyProps) {
  const { lang } = visit;
  const { draft, page } = view;
  const here = draftPath(draft.id, page.id);
  const back = previousOf(view, page.id);
  return (
    <>
      {back === undefined ? null : <BackLink lang={lang} href={draftPath(draft.id, back)} />}
      <DraftSteps lang={lang} view={view} here={page.id} />
      <PageTitle title={page.title[lang]} over={view.title[lang]} lead={page.intro?.[lang]} />
      {notice === undefined ? null : (
        <Notice lang={lang} tone="info" live>
          <p>{notice}</p>
        </Notice>
      )}
      {draft.revision > 3 ? null : <BringOffer lang={lang} code={draft.procedureCode} draftId={draft.id} />}
      <Form
        lang={lang}
        action={here}
        files={flatFields(page.fields).some(({ kind }) => kind === "file")}
        autosave={`${here}/luu`}
        keep={{ key: `nop:${draft.id}/${page.id}` }}
      >
        <input type="hidden" name="ban" value={draft.revision} />
        <input type="hidden" name="cua-so" value={newId()} />
        {/* The first button answers the Enter key: it must be none that removes or fetches something. */}
        <button type="submit" class="form__default" tabIndex={-1} aria-hidden="true" />
        <RemovedEntry visit={visit} view={view} />
        {page.fields.map(({ name, group }) => (group === undefined ? <input key={name} type="hidden" name="hoi" value={name} /> : null))}
        <Questions {...{ visit, view, errors, places, papers, here }} />
        <ButtonRow>
          <Button kind="main">{COMMON.continue[lang]}</Button>
          <Button kind="quiet" name="sau" value="1">
            {APPLY.later[lang]}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The page's questions: what is only read in blocks, lists entry by entry, everything else one by one. */
function Questions({ visit, view, errors, places, papers, here }: Omit<FormBodyProps, "notice"> & { readonly here: string }) {
  const { lang } = visit;
  const { draft, page } = view;
  const drawField = (field: FieldView) => (
    <Fragment key={field.name}>
      <FieldInput
        lang={lang}
        field={field}
        error={errorAt(errors, field.name)}
        receipt={receiptOf(field, lang)}
        places={places.get(field.name)}
        uploadTo={`${here}/tep/${field.name}`}
        fileHref={(fileId) => draftPath(draft.id, `tep/${fileId}`)}
      />
      {field.kind === "file" ? <Reuse lang={lang} field={field} papers={papers} text={PAPERS.reuse} /> : null}
    </Fragment>
  );
  const drawRead = (field: FieldView) =>
    isRead(field) ? <FixedFields key={field.name} {...{ visit, here }} fields={[field]} /> : drawField(field);
  const drawOne = (field: FieldView) =>
    field.group === undefined ? (
      drawField(field)
    ) : (
      <GroupInput
        key={field.name}
        lang={lang}
        field={field}
        group={field.group}
        error={errorAt(errors, field.name)}
        here={visit.query.get("muc")}
        drawField={drawRead}
      />
    );
  return (
    <>
      {groupsOf(page.fields).map((group) =>
        group.fixed ? <FixedFields key={group.key} {...{ visit, here }} fields={group.fields} /> : group.fields.map(drawOne),
      )}
    </>
  );
}

function isRead(field: FieldView): boolean {
  return isFixed(field) && (field.computed || field.waived !== undefined || field.heldText !== undefined);
}

/** After an entry was removed: what was typed in it is still there, and one press brings it back. */
function RemovedEntry({ visit, view }: { readonly visit: Visit; readonly view: FormView }) {
  const { lang } = visit;
  const [path = "", key = ""] = visit.query.get("bo").split(":");
  const group = view.page.fields.find(({ name }) => name === path)?.group;
  if (group === undefined || group.entries.some((entry) => entry.key === key)) return null;
  return (
    <Notice lang={lang} tone="info" live>
      <p>{fillText(ENTRIES.removed, { what: group.title[lang].toLocaleLowerCase(lang) })[lang]}</p>
      <Button small name="nhom" value={`add:${path}:${key}`}>
        {ENTRIES.undo[lang]}
      </Button>
    </Notice>
  );
}

/** Fields that are only read stand together, so that a page is a few blocks and not a wall. */
function groupsOf(fields: readonly FieldView[]) {
  const groups: { readonly fixed: boolean; readonly key: string; readonly fields: FieldView[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    const fixed = isRead(field);
    if (last !== undefined && last.fixed === fixed) last.fields.push(field);
    else groups.push({ fixed, key: field.name, fields: [field] });
  }
  return groups;
}

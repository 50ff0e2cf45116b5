import { LARGEST_FILE, storeFile } from "@motlan/documents";
import { isFault, newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import {
  askCorrection,
  correctionTerms,
  getMyRecords,
  listRecordFields,
  type RecordField,
  type RecordView,
  valueAt,
} from "@motlan/registries";
import { BackLink, Button, FileField, Form, PageTitle, SummaryList, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { CORRECT as T } from "../texts/correct.ts";
import { FieldBox, readField } from "./field-box.tsx";
import { HeldValue } from "./held-value.tsx";
import { CORRECTIONS_PATH } from "./paths.ts";
import { heldAt, labelOfPath } from "./say-value.ts";

interface Contested {
  readonly view: RecordView;
  readonly field: RecordField;
}

/** GET /du-lieu-cua-toi/sai/:recordId?muc=: one value of one's own record; the address names the field, never what it holds. */
export async function askCorrectionPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, await readContested(visit), []);
}

/** POST /du-lieu-cua-toi/sai/:recordId: the paper and the case are one act. */
export async function askCorrectionAct(visit: Visit): Promise<Answer> {
  const { work, form, files, lang } = visit;
  const contested = await readContested(visit);
  const { view, field } = contested;
  try {
    const made = await work.transaction(async () => {
      const id = newId(work.clock.now());
      const fileIds: string[] = [];
      for (const { field: name, bytes, name: named, type: declaredType } of files) {
        if (name !== "giay-to" || bytes.length === 0) continue;
        const owner = { kind: "correction", id } as const;
        const agency = view.agencyId === undefined ? {} : { agencyId: view.agencyId };
        fileIds.push((await storeFile(work, { bytes, name: named, declaredType, owner, ...agency })).id);
      }
      const wanted = readField(field, form.get("dung"));
      const said = { words: form.get("ly-do"), fileIds, requestKey: form.get("khoa") || newId() };
      return askCorrection(work, { id, recordId: view.recordId, path: field.path, wanted, ...said });
    });
    return { redirect: `${CORRECTIONS_PATH}/${made.id}?xong=gui` };
  } catch (error) {
    const errors = errorsOf(error, lang).map((one) => {
      const name = one.name === undefined ? fieldOf(error) : "dung";
      return { message: one.message, ...(name !== undefined && { name }) };
    });
    return draw(visit, contested, errors);
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "registries/same-value": "dung",
  "registries/value-too-long": "dung",
  "registries/words-missing": "ly-do",
};

function fieldOf(error: unknown): string | undefined {
  const code = isFault(error) ? error.code : "";
  return FIELD_OF[code] ?? (code.startsWith("documents/") ? "giay-to" : undefined);
}

async function readContested({ work, params, query, form }: Visit): Promise<Contested> {
  const path = form.get("muc") || query.get("muc");
  const view = (await getMyRecords(work)).find(({ recordId }) => recordId === params.recordId);
  if (view === undefined) throw httpFaults["no-such-page"]();
  const { registry, kind, values } = view;
  const field = (await listRecordFields(work, { registry, kind, values })).find((one) => one.path === path);
  if (field === undefined) throw httpFaults["no-such-page"]();
  return { view, field };
}

function draw(visit: Visit, { view, field }: Contested, errors: readonly ShownError[]): PageAnswer {
  const { lang, form, work } = visit;
  const held = heldAt(view.registry, field.path, valueAt(view.values, field.path), lang);
  const terms = correctionTerms(work);
  const children = (
    <>
      <BackLink lang={lang} href="/du-lieu-cua-toi" />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <SummaryList
        lang={lang}
        rows={[
          { label: labelOfPath(field.path, lang), value: <HeldValue held={held} lang={lang} /> },
          { label: T.source[lang], value: view.receipt.source[lang] },
        ]}
      />
      <Form lang={lang} action={`/du-lieu-cua-toi/sai/${view.recordId}`} files>
        <input type="hidden" name="muc" value={field.path} />
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <FieldBox
          lang={lang}
          form={form}
          field={field}
          name="dung"
          label={T.right[lang]}
          hint={T.rightHint[lang]}
          held={undefined}
          error={errorAt(errors, "dung")}
        />
        <TextArea
          lang={lang}
          name="ly-do"
          label={T.words[lang]}
          hint={T.wordsHint[lang]}
          rows={3}
          maxLength={2000}
          value={form.get("ly-do")}
          error={errorAt(errors, "ly-do")}
        />
        <FileField
          lang={lang}
          name="giay-to"
          label={T.paper[lang]}
          optional
          accept=".pdf,.jpg,.jpeg,.png"
          types={T.paperTypes[lang]}
          maxBytes={LARGEST_FILE}
          error={errorAt(errors, "giay-to")}
        />
        <p>{fillText(T.sendHint, { days: terms.days, law: terms.law })[lang]}</p>
        <Button kind="main">{T.send[lang]}</Button>
      </Form>
    </>
  );
  return formPage({ lang, title: T.title[lang], errors, children });
}

import { formatDong } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import {
  assignFinding,
  type Finding,
  listFindingOwners,
  paymentFaults,
  type Resolution,
  readDay,
  resolutionsFor,
  resolveFinding,
  undoResolution,
} from "@motlan/payments";
import { BackLink, Button, ErrorSummary, Form, PageTitle, RadioGroup, SelectField, SummaryList, TextArea, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { MONEY, RESOLUTION } from "../texts/money.ts";
import { dayOf, pathOf, say } from "./day-of.ts";
import { whatOf } from "./findings.tsx";

type FormErrors = readonly { readonly name?: string; readonly message: string }[];

/** One difference: what it is, who looks after it, and how it is settled. */
export function findingPage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

export async function resolveAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const { kind } = await readFinding(visit);
  const resolution = resolutionsFor(kind).find((one) => one === form.get("resolution"));
  if (resolution === undefined) return show(visit, [{ name: "resolution", message: MONEY.needWay[lang] }]);
  return orAgain(visit, () => resolveFinding(work, { ...actOf(visit), resolution, note: form.get("note"), orderCode: form.get("order") }));
}

export function undoAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, () => undoResolution(visit.work, { ...actOf(visit), note: visit.form.get("note") }));
}

export function assignAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, () => assignFinding(visit.work, { ...actOf(visit), officialId: visit.form.get("owner") }));
}

function actOf({ params, form }: Visit) {
  return { findingId: params.findingId ?? "", seen: Number(form.get("seen")) };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "payments/reason-needed": "note",
  "payments/order-does-not-fit": "order",
  "payments/owner-unknown": "owner",
};

async function orAgain(visit: Visit, act: () => Promise<void>): Promise<Answer> {
  try {
    await act();
    return { redirect: `${pathOf(dayOf(visit))}?xong=finding` };
  } catch (error) {
    if (!isFault(error) || error.status === 404 || error.status >= 500) throw error;
    const name = FIELD_OF[error.code];
    return show(visit, [{ ...(name !== undefined && { name }), message: error.text[visit.lang] }], error.status);
  }
}

async function readFinding(visit: Visit): Promise<Finding> {
  const { findings } = await readDay(visit.work, dayOf(visit));
  const finding = findings.find(({ id }) => id === visit.params.findingId);
  if (finding === undefined) throw paymentFaults["finding-not-found"]();
  return finding;
}

async function show(visit: Visit, errors: FormErrors, status = 422): Promise<Answer> {
  const { lang, work } = visit;
  const finding = await readFinding(visit);
  const { agencyId, amount, content, reference, ownerName, note, resolution } = finding;
  const holders = await listFindingOwners(work, agencyId);
  const title = say(MONEY.findingTitle[lang], { amount: formatDong(amount) });
  const rows = [
    { label: MONEY.content[lang], value: content },
    { label: MONEY.reference[lang], value: reference },
    { label: MONEY.difference[lang], value: formatDong(finding.difference) },
    { label: MONEY.owner[lang], value: ownerName ?? MONEY.nobody[lang] },
    ...(resolution === null ? [] : [{ label: MONEY.state[lang], value: RESOLUTION[resolution][lang] }]),
    ...(note === null ? [] : [{ label: MONEY.reason[lang], value: note }]),
  ];
  const at = `${pathOf(dayOf(visit))}/chenh-lech/${finding.id}`;
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(dayOf(visit))} label={MONEY.back[lang]} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={title} lead={whatOf(finding, lang)} />
      <SummaryList lang={lang} rows={rows} />
      {finding.state === "open" ? (
        <ResolveForm visit={visit} finding={finding} at={at} errors={errors} />
      ) : (
        <UndoForm visit={visit} finding={finding} at={at} errors={errors} />
      )}
      {finding.state === "open" ? (
        <Form lang={lang} action={`${at}/giao`}>
          <input type="hidden" name="seen" value={finding.revision} />
          <SelectField
            lang={lang}
            name="owner"
            label={MONEY.assign[lang]}
            options={[
              ...new Map(
                holders.map((one) => [one.officialId, { value: one.officialId, label: `${one.name} (${one.title[lang]})` }]),
              ).values(),
            ]}
            value={finding.ownerId ?? ""}
            error={errorAt(errors, "owner")}
          />
          <Button kind="secondary">{MONEY.assignSend[lang]}</Button>
        </Form>
      ) : null}
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

interface FormParts {
  readonly visit: Visit;
  readonly finding: Finding;
  readonly at: string;
  readonly errors: FormErrors;
}

function errorAt(errors: FormErrors, name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}

function ResolveForm({ visit: { lang, form }, finding, at, errors }: FormParts) {
  const order = (
    <TextField
      lang={lang}
      name="order"
      label={MONEY.order[lang]}
      hint={MONEY.orderHint[lang]}
      optional
      value={form.get("order")}
      error={errorAt(errors, "order")}
    />
  );
  const choice = (way: Resolution) => ({ value: way, label: RESOLUTION[way][lang], ...(way === "book" && { reveal: order }) });
  return (
    <Form lang={lang} action={at}>
      <input type="hidden" name="seen" value={finding.revision} />
      <RadioGroup
        lang={lang}
        name="resolution"
        label={MONEY.way1[lang]}
        choices={resolutionsFor(finding.kind).map(choice)}
        value={form.get("resolution")}
        error={errorAt(errors, "resolution")}
      />
      <Reason lang={lang} value={form.get("note")} error={errorAt(errors, "note")} />
      <Button kind="main">{MONEY.resolve[lang]}</Button>
    </Form>
  );
}

function UndoForm({ visit: { lang, form }, finding, at, errors }: FormParts) {
  if (finding.resolution === "book" || finding.resolution === "came-later") return <p>{MONEY.finalNote[lang]}</p>;
  return (
    <Form lang={lang} action={`${at}/huy`}>
      <input type="hidden" name="seen" value={finding.revision} />
      <p>{MONEY.undoLead[lang]}</p>
      <Reason lang={lang} value={form.get("note")} error={errorAt(errors, "note")} />
      <Button kind="danger">{MONEY.undo[lang]}</Button>
    </Form>
  );
}

function Reason({ lang, value, error }: { readonly lang: Visit["lang"]; readonly value: string; readonly error: string | undefined }) {
  return (
    <TextArea
      lang={lang}
      name="note"
      label={MONEY.reason[lang]}
      hint={MONEY.reasonHint[lang]}
      rows={2}
      maxLength={500}
      value={value}
      error={error}
    />
  );
}

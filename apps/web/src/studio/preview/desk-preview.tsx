import { clerkChecklistOf } from "@motlan/catalogue/declare";
import { Checklist, Table } from "@motlan/ui";
import { ACTS, HOLDERS } from "../parts/options.ts";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./preview-props.ts";

/** What the clerk will have: the checklist, the grounds of refusal, the steps and who holds them. */
export function DeskPreview({ visit: { lang }, version }: PreviewProps) {
  const checks = clerkChecklistOf(version).map(({ place, text, rule }) => ({
    value: place,
    label: text[lang],
    checked: false,
    ...(rule !== undefined && { machine: { passed: true } }),
  }));
  const hours = version.steps.reduce((sum, step) => sum + step.hours, 0);
  const named = (list: typeof HOLDERS, value: string) => list.find((one) => one.value === value)?.label[lang] ?? value;
  return (
    <>
      {checks.length === 0 ? (
        <p class="field__hint">{PREVIEW.noChecks[lang]}</p>
      ) : (
        <Checklist lang={lang} caption={PREVIEW.checklist[lang]} name="xem-kiem-tra" items={checks} readOnly />
      )}
      <Table
        lang={lang}
        caption={PREVIEW.steps[lang]}
        stacks
        columns={[
          { key: "task", label: PREVIEW.task[lang] },
          { key: "post", label: PREVIEW.post[lang] },
          { key: "does", label: PREVIEW.does[lang] },
          { key: "hours", label: PREVIEW.hours[lang], numeric: true },
        ]}
        rows={[
          ...version.steps.map((step, index) => ({
            key: `${index} ${step.id}`,
            cells: {
              task: `${index + 1}. ${step.task[lang]}`,
              post: named(HOLDERS, step.post),
              does: named(ACTS, step.does),
              hours: step.hours.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB"),
            },
          })),
          {
            key: "sum",
            cells: {
              task: <strong>{PREVIEW.sum[lang]}</strong>,
              post: "",
              does: "",
              hours: <strong>{hours.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB")}</strong>,
            },
          },
        ]}
      />
      <h2>{PREVIEW.refusals[lang]}</h2>
      <ul>
        {version.refusals.map(({ id, text }) => (
          <li key={id}>{text[lang]}</li>
        ))}
      </ul>
    </>
  );
}

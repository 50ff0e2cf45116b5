import { formatDong } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { Button, SelectField, SummaryList, TextField } from "@motlan/ui";
import { type Fact, factsOfDesign } from "../conditions/facts.ts";
import { PREVIEW } from "../texts/preview.ts";
import { factsOfFees, feesOfCase } from "./fee-case.ts";
import type { PreviewProps } from "./preview-props.ts";

/** The fee of a case one enters: only what the fees look at is asked. A plain GET form, so that the case stands in the address. */
export function FeePreview({ visit: { lang, query, work }, bench, version }: PreviewProps) {
  if (version.fees.length === 0) return <p>{PREVIEW.noFee[lang]}</p>;
  const facts = factsOfFees(version, factsOfDesign(bench.design.document));
  const entered = Object.fromEntries(facts.map(({ path }) => [path, query.get(`ca.${path}`)]));
  const fees = feesOfCase(version, facts, entered, localDateOf(work.clock.now()));
  const total = fees.reduce((sum, { due, amount }) => sum + (due ? (amount ?? 0n) : 0n), 0n);
  const rows = fees.map(({ title, due, amount }) => ({
    label: title[lang],
    value: due ? (amount === undefined ? PREVIEW.notTold[lang] : formatDong(amount)) : PREVIEW.notDue[lang],
  }));
  return (
    <>
      <form class="form" action={`/studio/${bench.design.id}`} method="get" data-turbo-action="replace">
        <input type="hidden" name="phan" value={bench.part?.id ?? "phi"} />
        <input type="hidden" name="canh" value="fee" />
        <input type="hidden" name="man" value={bench.screen} />
        {facts.map((fact) => (
          <CaseField key={fact.path} lang={lang} fact={fact} value={entered[fact.path] ?? ""} />
        ))}
        {facts.length === 0 ? <p class="field__hint">{PREVIEW.sameForAll[lang]}</p> : <Button small>{PREVIEW.reckon[lang]}</Button>}
      </form>
      <SummaryList
        lang={lang}
        title={PREVIEW.fee[lang]}
        rows={[...rows, { label: PREVIEW.sum[lang], value: <strong>{formatDong(total)}</strong> }]}
      />
    </>
  );
}

interface CaseFieldProps {
  readonly lang: PreviewProps["visit"]["lang"];
  readonly fact: Fact;
  readonly value: string;
}

function CaseField({ lang, fact, value }: CaseFieldProps) {
  const common = { lang, name: `ca.${fact.path}`, label: fact.label[lang], value };
  if (fact.kind === "yes-no")
    return (
      <SelectField
        {...common}
        empty={false}
        options={[
          { value: "false", label: PREVIEW.no[lang] },
          { value: "true", label: PREVIEW.yes[lang] },
        ]}
      />
    );
  if (fact.options !== undefined)
    return (
      <SelectField {...common} empty={false} options={fact.options.map((option) => ({ value: option.value, label: option.label[lang] }))} />
    );
  return <TextField {...common} optional width="half" autocomplete="off" hint={fact.kind === "date" ? "2026-07-01" : undefined} />;
}

import type { CompiledRules, ProcedureVersion } from "@motlan/catalogue";
import { type FeeQuestion, type FeeView, feeQuestionsOf, feesOf, type ReckonedFee, reckonFees } from "@motlan/catalogue/declare";
import { formatDong } from "@motlan/formats";
import { type Json, type Language, localDateOf } from "@motlan/kernel";
import { listProvinces } from "@motlan/places";
import { Button, ButtonRow, Form, NumberField, type Option, SelectField, Table } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { sayLaw } from "../show/say.ts";
import { COMMON } from "../texts/common.ts";
import { MORE } from "../texts/procedure-more.ts";

/** What it costs: plain lines, tables as tables, the provinces' own rates, and a form that works the fee out without a script. */
export async function feeSection(visit: Visit, version: ProcedureVersion, rules: CompiledRules) {
  const { lang, work, query } = visit;
  const questions = feeQuestionsOf(version, rules);
  const fees = feesOf(version);
  const needsProvinces = questions.some(({ kind }) => kind === "province") || fees.some(({ rates }) => rates.length > 0);
  const today = localDateOf(work.clock.now());
  const provinces = needsProvinces ? (await listProvinces(work.db, today)).map(({ code, name }) => ({ value: code, label: name })) : [];
  const asked = query.get("tinh") === "1";
  return (
    <>
      <h2 id="phi">{MORE.fees[lang]}</h2>
      {fees.length === 0 ? <p>{COMMON.free[lang]}</p> : null}
      {fees.map((fee) => (
        <Fee key={fee.id} lang={lang} fee={fee} provinces={provinces} />
      ))}
      {questions.length === 0 ? null : (
        <details open={asked}>
          <summary>{MORE.reckon[lang]}</summary>
          <Form lang={lang} method="get" action={`/thu-tuc/${version.code}#phi`}>
            <input type="hidden" name="tinh" value="1" />
            {questions.map((question) => (
              <Question key={question.name} lang={lang} question={question} value={query.get(question.name)} provinces={provinces} />
            ))}
            <ButtonRow>
              <Button>{MORE.reckonButton[lang]}</Button>
            </ButtonRow>
          </Form>
          {asked ? <Reckoned lang={lang} fees={reckonFees(version, rules, saidOf(visit, questions), today)} /> : null}
        </details>
      )}
    </>
  );
}

function Fee({ lang, fee, provinces }: { readonly lang: Language; readonly fee: FeeView; readonly provinces: readonly Option[] }) {
  const { title, amount, table, rates, law } = fee;
  const nameOf = (code: string) => provinces.find(({ value }) => value === code)?.label ?? code;
  return (
    <>
      {table === undefined ? (
        <p>
          {title[lang]}: {amount?.[lang]}{" "}
          <span class="field__hint" lang="vi">
            ({sayLaw(law)})
          </span>
        </p>
      ) : (
        <Table
          lang={lang}
          caption={title[lang]}
          stacks
          columns={[
            ...table.head.map((head, index) => ({ key: String(index), label: head[lang] })),
            { key: "amount", label: MORE.feeAmount[lang], numeric: true },
          ]}
          rows={table.rows.map(({ cells, amount: figure, note }, index) => ({
            key: String(index),
            cells: {
              ...Object.fromEntries(cells.map((cell, column) => [String(column), cell[lang]])),
              amount: note === undefined ? figure[lang] : `${figure[lang]} (${note[lang]})`,
            },
          }))}
        />
      )}
      {table === undefined ? null : (
        <p class="field__hint" lang="vi">
          {sayLaw(law)}
        </p>
      )}
      {rates.length === 0 ? null : (
        <Table
          lang={lang}
          caption={`${title[lang]}: ${MORE.rates[lang].toLocaleLowerCase(lang)}`}
          stacks
          columns={[
            { key: "province", label: MORE.province[lang] },
            { key: "period", label: MORE.period[lang] },
            { key: "basis", label: MORE.basis[lang] },
            { key: "amount", label: MORE.feeAmount[lang], numeric: true },
          ]}
          rows={rates.map(({ province, period, law: by, amount: figure }) => ({
            key: `${province} ${period.vi}`,
            cells: { province: nameOf(province), period: period[lang], basis: sayLaw(by), amount: figure[lang] },
          }))}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly lang: Language;
  readonly question: FeeQuestion;
  readonly value: string;
  readonly provinces: readonly Option[];
}

function Question({ lang, question: { name, kind, label, options }, value, provinces }: QuestionProps) {
  const common = { lang, name, label: label[lang], value, optional: true };
  if (kind === "number") return <NumberField {...common} />;
  const yesNo = [
    { value: "true", label: MORE.yes[lang] },
    { value: "false", label: MORE.no[lang] },
  ];
  const own = options.map((option) => ({ value: option.value, label: option.label[lang] }));
  return <SelectField {...common} options={kind === "province" ? provinces : kind === "yes-no" ? yesNo : own} />;
}

function Reckoned({ lang, fees }: { readonly lang: Language; readonly fees: readonly ReckonedFee[] }) {
  return (
    <section role="status">
      <h3>{MORE.reckoned[lang]}</h3>
      {fees.length === 0 ? <p>{MORE.nothingDue[lang]}</p> : null}
      <ul>
        {fees.map(({ title, amount, law }) => (
          <li key={title.vi}>
            {title[lang]}: <strong>{amount === undefined ? MORE.notChargedHere[lang] : formatDong(amount)}</strong>{" "}
            <span class="field__hint" lang="vi">
              ({sayLaw(law)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was chosen, as the facts have it; what was left out or makes no sense is not known. */
function saidOf({ query }: Visit, questions: readonly FeeQuestion[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    questions.flatMap(({ name, kind }): readonly (readonly [string, Json])[] => {
      const text = query.get(name).trim();
      if (text === "") return [];
      if (kind === "yes-no") return [[name, text === "true"]];
      if (kind !== "number") return [[name, text]];
      const figure = Number(text.replaceAll(".", "").replace(",", "."));
      return Number.isFinite(figure) ? [[name, figure]] : [];
    }),
  );
}

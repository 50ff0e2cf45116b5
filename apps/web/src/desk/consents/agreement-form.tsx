import { type AgreementTerms, LAWFUL_BASES, type Policy } from "@motlan/consents";
import type { Text } from "@motlan/kernel";
import type { DeclaredPurposes } from "@motlan/registries";
import { CheckboxGroup, NumberField, RadioGroup, SelectField, TextArea, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { labelsOfPaths } from "../../portal/correct/say-value.ts";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { BASES, AGREEMENTS as T } from "../texts/agreements.ts";
import { chosenOf, keptChoice, purposeChoice } from "./agreement-terms.ts";

export interface FormParts {
  readonly visit: Visit;
  readonly before: AgreementTerms | undefined;
  readonly offered: readonly DeclaredPurposes[];
  readonly policies: readonly Policy[];
  /** The systems of the directory; none where this node takes no part in the exchange. */
  readonly systems: readonly { readonly name: string; readonly title: Text }[];
  readonly refusal: Refusal | undefined;
}

/** What was typed, else what the version before says; and what is wrong there. */
function fieldsOf({ visit: { lang, form, request }, before, refusal }: FormParts) {
  const isPosted = request.method === "POST";
  return {
    isPosted,
    field: (name: string, kept: string | undefined) => ({
      ...{ lang, name, value: isPosted ? form.get(name) : (kept ?? "") },
      error: refusal?.errors.find((error) => error.name === name)?.message,
    }),
    before,
  };
}

/** Every question of an agreement, in the order in which a person will read the answers. */
export function AgreementFields(parts: FormParts) {
  const { visit, policies } = parts;
  const { lang } = visit;
  const { field, before } = fieldsOf(parts);
  return (
    <>
      {before === undefined ? (
        <TextField {...field("ma", undefined)} label={T.code[lang]} hint={T.codeHint[lang]} width="half" spellcheck={false} />
      ) : null}
      <TextField {...field("ten-vi", before?.purpose.vi)} label={T.purpose[lang]} />
      <TextField {...field("ten-en", before?.purpose.en)} label={T.purposeEn[lang]} />
      <TextArea {...field("loi-vi", before?.words.vi)} label={T.words[lang]} hint={T.wordsHint[lang]} rows={4} />
      <TextArea {...field("loi-en", before?.words.en)} label={T.wordsEn[lang]} rows={4} />
      <DataField {...parts} />
      <TextField {...field("nhan-vi", before?.receiver.name.vi)} label={T.receiver[lang]} />
      <TextField {...field("nhan-en", before?.receiver.name.en)} label={T.receiverEn[lang]} />
      <ClientField {...parts} />
      <NumberField
        {...field("ngay", before === undefined ? "" : String(before.days))}
        label={T.days[lang]}
        hint={T.daysHint[lang]}
        unit={T.daysUnit[lang]}
      />
      <TextArea {...field("rut-vi", before?.onWithdrawal?.vi)} label={T.withdrawal[lang]} hint={T.withdrawalHint[lang]} rows={3} />
      <TextArea {...field("rut-en", before?.onWithdrawal?.en)} label={T.withdrawalEn[lang]} rows={3} />
      <SensitiveField {...parts} />
      <RadioGroup
        {...field("can-cu", before?.lawfulBasis ?? "consent")}
        label={T.basis[lang]}
        hint={T.basisHint[lang]}
        choices={LAWFUL_BASES.map((value) => ({ value, label: BASES[value][lang] }))}
      />
      <TextField {...field("danh-gia", before?.dpia)} label={T.dpia[lang]} optional />
      {policies.length === 0 ? null : (
        <SelectField
          {...field("chinh-sach", before?.policyId ?? "")}
          label={T.policy[lang]}
          empty={T.noPolicy[lang]}
          options={policies.map(({ id, terms }) => ({ value: id, label: `${terms.name} ${terms.version}` }))}
          optional
        />
      )}
    </>
  );
}

function DataField(parts: FormParts) {
  const { visit, offered } = parts;
  const { lang, form } = visit;
  const { field, before, isPosted } = fieldsOf(parts);
  const chosen = isPosted ? form.all("du-lieu") : before === undefined ? [] : chosenOf(before, offered);
  const named = (fields: readonly string[]) =>
    fields.length === 0 || fields.includes("*") ? T.wholeRecord[lang] : labelsOfPaths(fields, lang);
  const kept = before === undefined ? [] : chosenOf(before, offered).filter((value) => value.startsWith("giu:"));
  return (
    <CheckboxGroup
      {...{ lang, name: "du-lieu", label: T.data[lang], hint: T.dataHint[lang], error: field("du-lieu", "").error, values: chosen }}
      choices={[
        ...(before?.data ?? []).flatMap(({ title, fields }, index) =>
          kept.includes(keptChoice(index))
            ? [{ value: keptChoice(index), label: say(T.asBefore, lang, { title: title[lang] }), hint: named(fields) }]
            : [],
        ),
        ...offered.flatMap(({ code, title, purposes }) =>
          purposes.map((one) => ({
            value: purposeChoice(code, one.code),
            label: `${title[lang]} – ${one.title[lang]}`,
            hint: `${named(one.fields)}. ${one.law}`,
          })),
        ),
      ]}
    />
  );
}

/** Chosen from the directory, so that no name is mistyped; typed where there is none. */
function ClientField(parts: FormParts) {
  const { visit, systems } = parts;
  const { lang } = visit;
  const { field, before } = fieldsOf(parts);
  const props = field("he-thong", before?.receiver.client ?? "");
  if (systems.length === 0) return <TextField {...props} label={T.client[lang]} hint={T.clientTyped[lang]} spellcheck={false} optional />;
  const names = systems.some(({ name }) => name === props.value) || props.value === "" ? [] : [{ value: props.value, label: props.value }];
  const options = [...names, ...systems.map(({ name, title }) => ({ value: name, label: `${title[lang]} (${name})` }))];
  return <SelectField {...props} label={T.client[lang]} hint={T.clientHint[lang]} empty={T.noClient[lang]} options={options} optional />;
}

function SensitiveField(parts: FormParts) {
  const { visit } = parts;
  const { lang, form } = visit;
  const { before, isPosted } = fieldsOf(parts);
  const isSaid = isPosted ? form.has("nhay-cam") : before?.sensitive === true;
  return (
    <CheckboxGroup
      {...{ lang, name: "nhay-cam", label: T.sensitive[lang], values: isSaid ? ["co"] : [], optional: true }}
      choices={[{ value: "co", label: T.sensitiveYes[lang] }]}
    />
  );
}

import { formatDate, formatDong } from "@motlan/formats";
import { localDate, type Text } from "@motlan/kernel";
import type { DecisionTable, Fee, LegalBasis, LocalRate, ProcedureVersion } from "../procedure.ts";
import { sayWord } from "../words/say-word.ts";

/** A fee as it is shown: a plain line, or the table with its headings. */
export interface FeeView {
  readonly id: string;
  readonly kind: Text;
  readonly title: Text;
  readonly law: LegalBasis;
  readonly conditional: boolean;
  /** The amount in words, where it is one and the same for all. */
  readonly amount?: Text;
  readonly table?: { readonly head: readonly Text[]; readonly rows: readonly FeeRow[] };
  readonly rates: readonly RateView[];
}

export interface FeeRow {
  readonly cells: readonly Text[];
  readonly amount: Text;
  readonly note?: Text;
  readonly law?: LegalBasis;
}

export interface RateView {
  readonly province: string;
  readonly amount: Text;
  readonly period: Text;
  readonly law: LegalBasis;
}

const t = (vi: string, en: string): Text => ({ vi, en });
const FROM_PROVINCE = t("theo mức của tỉnh", "the province's rate");
const FREE = t("không thu", "none");
const ANY = t("mọi trường hợp", "any");
const BY_CASE = t("tính theo hồ sơ", "reckoned from the dossier");

/** The fees of a version as people read them. */
export function feesOf(version: ProcedureVersion): readonly FeeView[] {
  return version.fees.map((fee) => ({
    ...{ id: fee.id, title: fee.title, law: fee.law, conditional: fee.when !== undefined },
    kind: fee.kind === "fee" ? t("phí", "fee") : t("lệ phí", "charge"),
    ...(fee.table === undefined ? { amount: amountOf(fee) } : { table: tableOf(version, fee.table) }),
    rates: (fee.rates ?? []).map(rateView),
  }));
}

function amountOf({ amount, unit }: Fee): Text {
  const figure = amount !== undefined && /^\d+$/.test(amount.trim()) ? sayMoney(amount) : undefined;
  if (figure !== undefined) return unit === undefined ? figure : t(`${figure.vi}/${unit.vi}`, `${figure.en}/${unit.en}`);
  return unit ?? (amount?.includes("rate") ? FROM_PROVINCE : BY_CASE);
}

function tableOf(version: ProcedureVersion, { inputs, rows }: DecisionTable): NonNullable<FeeView["table"]> {
  return {
    head: inputs.map(({ label }) => label),
    rows: rows.map(({ tests, gives, note, law }) => ({
      cells: inputs.map(({ rule }, index) => sayTest(version, rule, tests[index] ?? "-")),
      amount: sayAmount(gives),
      ...(note && { note }),
      ...(law && { law }),
    })),
  };
}

function sayAmount(gives: string): Text {
  const text = gives.trim();
  if (/^\d+$/.test(text)) return sayMoney(text);
  if (text === "rate") return FROM_PROVINCE;
  return text.includes("rate") ? t(`${FROM_PROVINCE.vi} (${text})`, `${FROM_PROVINCE.en} (${text})`) : BY_CASE;
}

function sayMoney(figure: string): Text {
  if (BigInt(figure.trim()) === 0n) return FREE;
  const said = formatDong(BigInt(figure.trim()));
  return t(said, said);
}

/** One cell in words: "trực tuyến", "từ 1 đến 5", "không phải A". */
export function sayTest(version: ProcedureVersion, rule: string, test: string): Text {
  const text = test.trim();
  if (text === "-") return ANY;
  const none = /^not\s*\((.*)\)$/s.exec(text)?.[1];
  if (none !== undefined) {
    const said = sayTest(version, rule, none);
    return t(`không phải ${said.vi}`, `not ${said.en}`);
  }
  if (text === "true") return t("có", "yes");
  if (text === "false") return t("không", "no");
  if (text === "null") return t("không có", "none");
  const range = /^([[\](])\s*(\S+?)\s*\.\.\s*(\S+?)\s*([[\])])$/.exec(text);
  if (range !== null) return t(`từ ${range[2]} đến ${range[3]}`, `${range[2]} to ${range[3]}`);
  const bound = /^(<=|>=|<|>)\s*(\S+)$/.exec(text);
  if (bound !== null) return sayBound(bound[1] ?? "", bound[2] ?? "") ?? t(text, text);
  const words = text.split(",").map((part) => sayLiteral(version, rule, part.trim()));
  return t(words.map(({ vi }) => vi).join(", "), words.map(({ en }) => en).join(", "));
}

/** A day is said as a day, a figure as a figure. */
function sayBound(sign: string, figure: string): Text | undefined {
  const day = /^(?:date\("|@")(\d{4}-\d{2}-\d{2})"\)?$/.exec(figure)?.[1];
  return day === undefined ? BOUNDS[sign]?.(figure) : DAYS[sign]?.(formatDate(localDate(day)));
}

const DAYS: Readonly<Record<string, (day: string) => Text>> = {
  "<": (day) => t(`trước ngày ${day}`, `before ${day}`),
  "<=": (day) => t(`đến hết ngày ${day}`, `until ${day}`),
  ">": (day) => t(`sau ngày ${day}`, `after ${day}`),
  ">=": (day) => t(`từ ngày ${day}`, `from ${day}`),
};

const BOUNDS: Readonly<Record<string, (figure: string) => Text>> = {
  "<": (figure) => t(`dưới ${figure}`, `below ${figure}`),
  "<=": (figure) => t(`từ ${figure} trở xuống`, `${figure} or less`),
  ">": (figure) => t(`trên ${figure}`, `above ${figure}`),
  ">=": (figure) => t(`từ ${figure} trở lên`, `${figure} or more`),
};

function sayLiteral(version: ProcedureVersion, rule: string, literal: string): Text {
  const word = /^"(.*)"$/.exec(literal)?.[1];
  if (word === undefined) return t(literal, literal);
  const path = rule.trim();
  if (path === "channel" || path === "delivery") return sayWord(word, "channels.0.kind") ?? t(word, word);
  if (path === "actingFor") return version.applicant.actingFor.find(({ value }) => value === word)?.label ?? t(word, word);
  const field = version.pages.flatMap(({ fields }) => fields).find(({ name }) => name === path);
  return field?.options?.find(({ value }) => value === word)?.label ?? t(word, word);
}

function rateView({ province, from, to, amount, law }: LocalRate): RateView {
  const since = formatDate(localDate(from));
  const period =
    to === undefined
      ? t(`từ ${since}`, `since ${since}`)
      : t(`từ ${since} đến ${formatDate(localDate(to))}`, `${since} to ${formatDate(localDate(to))}`);
  return { province, amount: sayMoney(String(amount)), period, law };
}

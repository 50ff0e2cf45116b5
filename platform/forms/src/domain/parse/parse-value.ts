import type { Field } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Typed } from "../draft.ts";
import { PARTS } from "../form.ts";
import { parseChoice, parseChoices, parseYesNo } from "./parse-choice.ts";
import { parseCode } from "./parse-code.ts";
import { parseMail, parseNumberOfPerson, parsePhone } from "./parse-contact.ts";
import { parseDate } from "./parse-date.ts";
import { parseFile } from "./parse-file.ts";
import { parseMoney, parseNumber } from "./parse-number.ts";
import { parseAddress, parseCommune } from "./parse-place.ts";
import { parseSignatures } from "./parse-signatures.ts";
import { parseLongText, parseName, parseText } from "./parse-words.ts";
import type { Parsed, Reading } from "./parsed.ts";

type Parser = (field: Field, typed: Json | undefined, reading: Reading) => Parsed;

/** How each kind of question is read. Every parser reads its own answer again as the same answer. */
const PARSERS: { readonly [kind in Field["kind"]]: Parser } = {
  text: parseText,
  "long-text": parseLongText,
  name: parseName,
  number: parseNumber,
  money: parseMoney,
  date: (_, typed) => parseDate(typed),
  choice: parseChoice,
  choices: parseChoices,
  "yes-no": (_, typed) => parseYesNo(typed),
  "personal-number": (_, typed) => parseNumberOfPerson(typed),
  phone: (_, typed) => parsePhone(typed),
  email: (_, typed) => parseMail(typed),
  commune: (_, typed, reading) => parseCommune(typed, reading),
  address: parseAddress,
  file: parseFile,
  code: parseCode,
  group: parseText,
  signatures: (_, typed) => parseSignatures(typed),
};

/** Reads what was typed at a question. Never throws, whatever that is. */
export function parseValue(field: Field, typed: Json | undefined, reading: Reading): Parsed {
  return PARSERS[field.kind](field, typed, reading);
}

/** What was typed at a question; a date or an address typed in parts is gathered from them. Undefined: the person has not been there. */
export function typedAt(field: Field, answers: Typed): Json | undefined {
  const parts = (PARTS[field.kind] ?? []).filter((part) => Object.hasOwn(answers, `${field.name}.${part}`));
  if (parts.length > 0) return Object.fromEntries(parts.map((part) => [part, answers[`${field.name}.${part}`] ?? null]));
  return Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
}

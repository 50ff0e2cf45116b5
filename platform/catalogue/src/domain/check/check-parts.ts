import type { Rule } from "@motlan/kernel/rules";
import { parseOnce } from "../parse-once.ts";
import type { LinkedPart, ProcedureVersion, Term } from "../procedure.ts";
import { mayHold } from "../reason/may-hold.ts";
import { HOURS } from "./check-hours.ts";
import { type Field, type Finding, fieldsOf } from "./finding.ts";

/** The version of a procedure in force when the group begins. */
export type VersionOf = (code: string) => ProcedureVersion | undefined;
type Parts = readonly LinkedPart[];

/** A linked group: its parts are there, wait for one another without going round, fit into the group's time, and every question of each is answered. */
export function checkParts(version: ProcedureVersion, versionOf?: VersionOf): readonly Finding[] {
  const { parts } = version;
  if (parts === undefined) return [];
  const found = [...checkIds(version, parts), ...checkOrder(parts)];
  if (found.length > 0) return found;
  return [
    ...checkTime(version, parts),
    ...(versionOf === undefined ? [] : parts.flatMap((part, at) => checkPart(version, part, at, versionOf))),
  ];
}

function checkIds({ code }: ProcedureVersion, parts: Parts): readonly Finding[] {
  return parts.flatMap((part, index): readonly Finding[] => {
    const place = `parts.${index}`;
    if (part.code === code)
      return [{ place: `${place}.code`, vi: "Nhóm liên thông không thể là phần của chính nó.", en: "A group is no part of itself." }];
    if (part.id === "list" || parts.findIndex(({ id }) => id === part.id) < index)
      return [{ place: `${place}.id`, vi: `Hai phần cùng tên “${part.id}”.`, en: `Two parts are called “${part.id}”.` }];
    return (part.after ?? [])
      .filter((id) => parts.every((one) => one.id !== id))
      .map((id) => ({ place: `${place}.after`, vi: `Không có phần nào tên “${id}” để chờ.`, en: `There is no part “${id}” to wait for.` }));
  });
}

function checkOrder(parts: Parts): readonly Finding[] {
  return parts.flatMap(({ id }, index) =>
    waitsFor(parts, id, [])
      ? [{ place: `parts.${index}.after`, vi: `Phần “${id}” chờ chính nó.`, en: `The part “${id}” waits for itself.` }]
      : [],
  );
}

function waitsFor(parts: Parts, id: string, seen: readonly string[], at = id): boolean {
  const after = parts.find((part) => part.id === at)?.after ?? [];
  return after.some((one) => one === id || (!seen.includes(one) && waitsFor(parts, id, [...seen, one], one)));
}

const hoursOf = ({ count, unit }: Term): number => count * HOURS[unit];

/** The longest way through the parts against the group's own time. */
function checkTime({ channels }: ProcedureVersion, parts: Parts): readonly Finding[] {
  const spent = Math.max(...parts.map((part) => hoursUpTo(parts, part)));
  return channels.flatMap(({ deadline }, index) =>
    spent <= hoursOf(deadline)
      ? []
      : [
          {
            place: `channels.${index}.deadline`,
            vi: `Các phần nối nhau hết ${spent} giờ làm việc, quá thời hạn chung là ${hoursOf(deadline)} giờ.`,
            en: `The parts after one another take ${spent} working hours, beyond the whole's ${hoursOf(deadline)}.`,
          },
        ],
  );
}

function hoursUpTo(parts: Parts, { after = [], deadline }: LinkedPart): number {
  const before = parts.filter(({ id }) => after.includes(id)).map((part) => hoursUpTo(parts, part));
  return Math.max(0, ...before) + hoursOf(deadline);
}

function checkPart(group: ProcedureVersion, part: LinkedPart, index: number, versionOf: VersionOf): readonly Finding[] {
  const place = `parts.${index}`;
  const version = versionOf(part.code);
  if (version === undefined || version.parts !== undefined)
    return [
      {
        place: `${place}.code`,
        vi: `Khi nhóm này có hiệu lực chưa có bản khai nào của thủ tục “${part.code}”.`,
        en: `When the group begins no version of “${part.code}” is in force.`,
      },
    ];
  return [...strayAnswers(version, part, place), ...openQuestions(group, version, part, place)];
}

function strayAnswers(version: ProcedureVersion, part: LinkedPart, place: string): readonly Finding[] {
  const names = new Set(fieldsOf(version).map(({ field }) => field.name));
  return Object.keys(part.answers)
    .filter((name) => !names.has(name))
    .map((name) => ({
      place: `${place}.answers.${name}`,
      vi: `Thủ tục “${part.code}” không hỏi “${name}”.`,
      en: `The procedure “${part.code}” does not ask “${name}”.`,
    }));
}

/** Questions that neither the common form answers nor the group: the applicant would be asked a second time. */
function openQuestions(group: ProcedureVersion, version: ProcedureVersion, part: LinkedPart, place: string): readonly Finding[] {
  const common = new Set(fieldsOf(group).map(({ field }) => field.name));
  const fixed = fixedRules(part);
  return version.pages.flatMap((page) =>
    page.fields
      .filter((field) => isNeeded(field) && !common.has(field.name) && part.answers[field.name] === undefined)
      .filter((field) => mayHold([...rulesOf(page.when, field.when), ...fixed]))
      .map((field) => ({
        place: `${place}.answers`,
        vi: `Câu hỏi “${field.name}” của thủ tục “${part.code}” chưa được tờ khai chung trả lời.`,
        en: `The question “${field.name}” of “${part.code}” is answered by nothing in the common form.`,
      })),
  );
}

function isNeeded({ required, computed, prefill, kind, group }: Field): boolean {
  if (required === "false" || computed !== undefined || prefill !== undefined) return false;
  return kind !== "group" || (group?.least ?? 0) > 0;
}

/** What the group says for good: which questions hang on it is known before anybody applies. */
function fixedRules({ answers, actingFor }: LinkedPart): readonly Rule[] {
  const said = Object.entries({ ...answers, actingFor }).filter(([, text]) => /^("[^"]*"|true|false)$/.test(text));
  return said.flatMap(([name, text]) => parseOnce(`${name} = ${text}`) ?? []);
}

function rulesOf(...texts: readonly (string | undefined)[]): readonly Rule[] {
  return texts.flatMap((text) => (text === undefined ? [] : (parseOnce(text) ?? [])));
}

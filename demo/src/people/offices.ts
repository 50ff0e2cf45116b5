import {
  type AuthorityRow,
  COMMUNE_AUTHORITIES,
  isPostKind,
  MINISTRIES,
  type PostKind,
  PROVINCE_AUTHORITIES,
} from "@motlan/agencies/declare";
import type { Text } from "@motlan/kernel";
import { PROCEDURES } from "../packs.ts";

/** An authority of the demo with the posts its procedures ask for. The committees of the communes have theirs besides. */
export interface Office {
  /** "committee" or the mark of the authority beside it ("CA", "TC"…). */
  readonly key: string;
  readonly level: "commune" | "province" | "central";
  /** A matter by which it is found. */
  readonly matter: string;
  readonly name: (place: string) => Text;
  readonly posts: readonly PostKind[];
}

/** Who handles what has no declaration of its own, by the key of the office: see the catalogue's general form. */
const GENERAL: Readonly<Record<string, readonly PostKind[]>> = {
  committee: ["one-stop-clerk", "specialist", "vice-chair", "accountant"],
  CA: ["one-stop-clerk", "police-officer", "police-chief"],
};
const GENERAL_OFFICE: readonly PostKind[] = ["one-stop-clerk", "specialist", "director"];

/** Held at every committee already; a committee needs only what is missing. */
const HELD: readonly PostKind[] = ["one-stop-clerk", "civil-status-officer", "vice-chair", "chair", "registry-clerk", "administrator"];
/** Who designs services for the province, and who approves them: two people make a service, a third lets it live. The chair hears complaints and denunciations of communes. */
const PROVINCE_COMMITTEE: readonly PostKind[] = ["administrator", "chair", "service-designer", "service-designer", "service-approver"];
const committee = (place: string) => ({ vi: `Ủy ban nhân dân ${place}`, en: `People's Committee of ${place}` });

/** Every authority of a level, so that whoever a step asks for is there: of a declared procedure or of the general form. */
export function officesOf(level: Office["level"]): readonly Office[] {
  if (level === "central") return MINISTRIES.map(ministryOffice);
  const rows = level === "commune" ? COMMUNE_AUTHORITIES : PROVINCE_AUTHORITIES;
  const beside = rows.map((row) => officeOf(row, level));
  if (level === "province")
    return [
      { key: "committee", level, matter: "general", name: committee, posts: [...PROVINCE_COMMITTEE, ...generalPosts("committee")] },
      ...beside,
    ];
  const matters = new Set(rows.flatMap((row) => row.matters));
  const wanted = [...wantedBy((matter) => !matters.has(matter), level), ...generalPosts("committee")];
  const missing = [...new Set(wanted)].filter((post) => !HELD.includes(post));
  return [{ key: "committee", level, matter: "civil-status", name: committee, posts: missing }, ...beside];
}

function officeOf({ mark, name, matters }: AuthorityRow, level: Office["level"]): Office {
  const wanted = [...wantedBy((matter) => matters.includes(matter), level), ...generalPosts(mark)];
  return {
    key: mark,
    level,
    matter: matters[0] ?? "",
    name: (place) => name({ vi: place, en: place }),
    posts: ["administrator", ...new Set(wanted)],
  };
}

function ministryOffice([code, vi, en]: (typeof MINISTRIES)[number]): Office {
  return { key: code, level: "central", matter: "general", name: () => ({ vi, en }), posts: generalPosts(code) };
}

function generalPosts(key: string): readonly PostKind[] {
  return GENERAL[key] ?? GENERAL_OFFICE;
}

/** The kinds of post that hold a step, or may sign, in procedures of such matters at that level; in the order of the steps. */
function wantedBy(isMatter: (matter: string) => boolean, level: Office["level"]): readonly PostKind[] {
  const posts = PROCEDURES.filter(({ competence }) => competence.level === level && isMatter(competence.matter)).flatMap(({ steps }) =>
    steps.map(({ post }) => post),
  );
  return [...new Set(posts)].filter(isPostKind);
}

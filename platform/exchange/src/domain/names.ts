import { type Decision, no, yes } from "@motlan/kernel";

/** Names as X-Road writes them: instance, class, member, subsystem, service. Each part is percent-encoded by itself; "/" stands between them. */

/** Who asks or owns: `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
export interface SubsystemName {
  readonly instance: string;
  readonly memberClass: string;
  readonly member: string;
  readonly subsystem: string;
}

export interface ServiceName extends SubsystemName {
  readonly service: string;
}

/** Letters and digits of any script with the marks X-Road's protocol allows (`'()+,-.=?`) and a few more; none of what it forbids (`/ \ : ; %`, dots alone, control characters). */
const PART = /^(?!\.{1,2}$)[\p{L}\p{N}_'()+,.=?-][\p{L}\p{N}\p{M} _~@'()+,.=?-]{0,127}$/u;

/** One part of a name as it was sent. */
export function decodePart(part: string): Decision<string, "bad-name"> {
  try {
    const decoded = decodeURIComponent(part).normalize("NFC");
    return PART.test(decoded) ? yes(decoded) : no("bad-name", { name: part.slice(0, 80) });
  } catch {
    return no("bad-name", { name: part.slice(0, 80) });
  }
}

export function readParts(written: string): Decision<readonly string[], "bad-name"> {
  const parts = written.split("/").map(decodePart);
  const bad = parts.find((part) => !part.ok);
  if (bad !== undefined && !bad.ok) return bad;
  return yes(parts.flatMap((part) => (part.ok ? [part.value] : [])));
}

/** Whether a key of ours has so many parts, each in its one spelling. */
export function isName(key: string, length: number): boolean {
  const parts = readParts(encodeName(key));
  return parts.ok && parts.value.length === length && parts.value.join("/") === key;
}

/** A subsystem as a header names it. A member without a subsystem asks for nothing here: rights belong to subsystems. */
export function readSubsystem(written: string): Decision<SubsystemName, "bad-name"> {
  const parts = readParts(written.trim());
  if (!parts.ok) return parts;
  const [instance, memberClass, member, subsystem, ...rest] = parts.value;
  if (instance === undefined || memberClass === undefined || member === undefined || subsystem === undefined || rest.length > 0)
    return no("bad-name", { name: written.slice(0, 80) });
  return yes({ instance, memberClass, member, subsystem });
}

/** As it stands in our tables and in what we compare: decoded, with "/" between. */
export function subsystemKey({ instance, memberClass, member, subsystem }: SubsystemName): string {
  return `${instance}/${memberClass}/${member}/${subsystem}`;
}

export function memberKey({ instance, memberClass, member }: SubsystemName): string {
  return `${instance}/${memberClass}/${member}`;
}

export function serviceKey(name: ServiceName): string {
  return `${subsystemKey(name)}/${name.service}`;
}

/** The same for a header or an address: each part encoded. */
export function encodeName(key: string): string {
  return key.split("/").map(encodeURIComponent).join("/");
}

/** A key of ours (from a table, a directory) as its parts. */
export function subsystemOf(key: string): SubsystemName {
  const [instance = "", memberClass = "", member = "", subsystem = ""] = key.split("/");
  return { instance, memberClass, member, subsystem };
}

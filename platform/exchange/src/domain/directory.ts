import { type Decision, no, type Text, yes } from "@motlan/kernel";
import type { CentreKey } from "./centre-key.ts";
import { memberKey, subsystemOf } from "./names.ts";

/**
 * The directory (danh bạ): who takes part, on which node, under which certificates and keys. The centre signs it; it expires. Every node goes on with the last one
 * it holds until then, and for a stated grace beyond.
 */
export interface Directory {
  readonly instance: string;
  readonly version: number;
  /** ISO instants. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly nodes: readonly DirectoryNode[];
  readonly members: readonly { readonly name: string; readonly title: Text }[];
  readonly subsystems: readonly DirectorySubsystem[];
  /** Groups of members or subsystems that rights may name. */
  readonly groups: readonly { readonly code: string; readonly title: Text; readonly names: readonly string[] }[];
  /** What the centre no longer stands for. Directories of before have none. */
  readonly revoked?: readonly Revoked[];
  /** The centre's own keys, the next one too once it is announced. Directories of before have none. */
  readonly centreKeys?: readonly CentreKey[];
}

export interface Revoked {
  readonly node: string;
  readonly kind: "certificate" | "key";
  /** SHA-256 of the certificate, hexadecimal; or the key's name. */
  readonly value: string;
  readonly at: string;
}

export interface DirectoryNode {
  /** `INSTANCE/CLASS/MEMBER/CODE`, as `X-Road-Security-Server` names it. */
  readonly id: string;
  readonly title: Text;
  /** Where it answers other nodes: `https://host:port`. */
  readonly url: string;
  /** DER, base64: the certificates it shows, both as server and as client. Two overlap while one is renewed. */
  readonly certificates: readonly string[];
  readonly keys: readonly DirectoryKey[];
}

export interface DirectoryKey {
  readonly id: string;
  /** The Ed25519 public key, base64url. */
  readonly x: string;
  readonly from: string;
  readonly until: string;
}

export interface DirectorySubsystem {
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
  readonly name: string;
  readonly title: Text;
  readonly node: string;
}

/** A directory made quick to ask. */
export interface DirectoryIndex {
  readonly content: Directory;
  readonly nodes: ReadonlyMap<string, DirectoryNode>;
  /** Titles of members. */
  readonly members: ReadonlyMap<string, Text>;
  readonly subsystems: ReadonlyMap<string, DirectorySubsystem>;
  readonly keys: ReadonlyMap<string, { readonly node: DirectoryNode; readonly key: DirectoryKey }>;
  /** Node ids by the certificate they show (DER, base64). */
  readonly byCertificate: ReadonlyMap<string, string>;
  /** Group codes by the member or subsystem in them. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Hashes of certificates and names of keys. */
  readonly revoked: ReadonlySet<string>;
}

export function indexDirectory(content: Directory): DirectoryIndex {
  const groups = new Map<string, string[]>();
  for (const { code, names } of content.groups) for (const name of names) groups.set(name, [...(groups.get(name) ?? []), code]);
  return {
    content,
    nodes: new Map(content.nodes.map((node) => [node.id, node])),
    members: new Map(content.members.map(({ name, title }) => [name, title])),
    subsystems: new Map(content.subsystems.map((subsystem) => [subsystem.name, subsystem])),
    keys: new Map(content.nodes.flatMap((node) => node.keys.map((key) => [key.id, { node, key }]))),
    byCertificate: new Map(content.nodes.flatMap((node) => node.certificates.map((certificate) => [certificate, node.id] as const))),
    groups,
    revoked: new Set((content.revoked ?? []).map(({ value }) => value)),
  };
}

/** How a system is called to whom it concerns: with its agency, where its own title is another. */
export function calledOf({ subsystems, members }: Pick<DirectoryIndex, "subsystems" | "members">, client: string): Text {
  const own = subsystems.get(client)?.title ?? { vi: client, en: client };
  const agency = members.get(client.slice(0, client.lastIndexOf("/")));
  if (agency === undefined || agency.vi === own.vi) return own;
  return { vi: `${own.vi} (${agency.vi})`, en: `${own.en} (${agency.en})` };
}

/** Whether a directory may take the place of the one held. The same again is no news and no fault. */
export function judgeDirectory(
  held: Directory | undefined,
  next: Directory,
  now: Date,
): Decision<"newer" | "same", "directory-other-instance" | "directory-rolled-back" | "directory-outdated"> {
  if (held !== undefined && next.instance !== held.instance) return no("directory-other-instance", { instance: next.instance });
  if (held !== undefined && next.version < held.version) return no("directory-rolled-back", { version: next.version, held: held.version });
  if (new Date(next.expiresAt) <= now) return no("directory-outdated", { since: next.expiresAt });
  if (held !== undefined && next.version === held.version) return yes("same");
  return yes("newer");
}

/** May a query be sent or answered by this directory at this time? */
export function judgeAge(content: Directory, now: Date, graceMs: number): Decision<"fresh" | "grace", "directory-outdated"> {
  const over = now.getTime() - new Date(content.expiresAt).getTime();
  if (over > graceMs) return no("directory-outdated", { since: content.expiresAt });
  return yes(over > 0 ? "grace" : "fresh");
}

export function isKeyInForce(key: DirectoryKey, now: Date): boolean {
  return new Date(key.from) <= now && now < new Date(key.until);
}

/** Everything a right may name a subsystem by: itself, its member, the groups of either. */
export function namesOf(directory: DirectoryIndex, subsystem: string): readonly string[] {
  const member = memberKey(subsystemOf(subsystem));
  const groups = [...(directory.groups.get(subsystem) ?? []), ...(directory.groups.get(member) ?? [])];
  return [subsystem, member, ...groups.map((code) => `group:${code}`)];
}

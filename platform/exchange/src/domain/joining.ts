import { type Decision, no, type Text, yes } from "@motlan/kernel";
import type { Directory, DirectoryNode } from "./directory.ts";
import { isName } from "./names.ts";

/** What an agency asks for when it wants to take part: to be listed with this node, these names and the public halves of these keys. */
export interface JoiningRequest {
  readonly node: DirectoryNode;
  readonly member: { readonly name: string; readonly title: Text };
  readonly subsystems: readonly { readonly name: string; readonly title: Text }[];
}

/** The subsystem every node has for the exchange's own business: self-tests ask in its name. Ours. */
export const OWN_SUBSYSTEM = "ket-noi";
/** A request nobody decided is forgotten after two weeks, ours; the same request again begins anew. */
export const WAITING_MS = 14 * 86_400_000;

/** `INSTANCE/CLASS/MEMBER/CODE` and its member's own subsystem. */
export function ownSubsystemOf(node: string): string {
  return `${memberOf(node)}/${OWN_SUBSYSTEM}`;
}

export function memberOf(node: string): string {
  return node.split("/").slice(0, 3).join("/");
}

/** Whether the request names only what is its own. */
export function judgeJoining(
  { node, member, subsystems }: JoiningRequest,
  instance: string,
  keyName: (node: string, x: string) => string,
): Decision<undefined, "joining-unfit" | "joining-elsewhere"> {
  if (!node.id.startsWith(`${instance}/`)) return no("joining-elsewhere", { node: node.id, instance });
  const name = memberOf(node.id);
  const where = [
    ...(isName(node.id, 4) ? [] : [`node ${node.id}`]),
    ...(member.name === name ? [] : [`member ${member.name}`]),
    ...(node.keys.length === 1 && node.keys.every(({ id, x }) => id === keyName(node.id, x)) ? [] : ["key"]),
    ...(subsystems.some((one) => one.name === ownSubsystemOf(node.id)) ? [] : [`subsystem ${OWN_SUBSYSTEM}`]),
    ...subsystems.filter((one) => !isName(one.name, 4) || memberOf(one.name) !== name).map((one) => `subsystem ${one.name}`),
  ];
  return where.length === 0 ? yes(undefined) : no("joining-unfit", { where: where.join(", ") });
}

/** What is listed for another node already is not given away: a subsystem would move there, a certificate would speak for both. */
export function judgeTaken(
  { node, subsystems }: JoiningRequest,
  listed: Pick<Directory, "nodes" | "subsystems">,
): Decision<undefined, "joining-taken"> {
  const names = new Set(subsystems.map(({ name }) => name));
  const moved = listed.subsystems.find((one) => names.has(one.name) && one.node !== node.id);
  if (moved !== undefined) return no("joining-taken", { name: moved.name, node: moved.node });
  const shared = listed.nodes.find((one) => one.id !== node.id && one.certificates.some((der) => node.certificates.includes(der)));
  return shared === undefined ? yes(undefined) : no("joining-taken", { name: "certificate", node: shared.id });
}

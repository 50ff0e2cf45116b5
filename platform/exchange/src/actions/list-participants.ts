import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { Value } from "typebox/value";
import type { DirectoryNode } from "../domain/directory.ts";
import { memberOf, ownSubsystemOf } from "../domain/joining.ts";
import { isName } from "../domain/names.ts";
import { faults } from "../faults.ts";
import { refuseOutsiders } from "../rights.ts";
import { findRevoked, listNames, saveName, saveNode } from "../store/directory.ts";
import { findHome, saveHome } from "../store/services.ts";
import { NodeShape } from "../wire/directory-shape.ts";

/** Lists a node at the centre, or its new certificates and keys. It is in force with the next directory. */
export async function listNode(work: Work, node: DirectoryNode): Promise<void> {
  await refuseOutsiders(work);
  if (!Value.Check(NodeShape, node) || !isName(node.id, 4)) throw faults["bad-declaration"]({ where: `node ${node.id}` });
  return work.transaction(async (tx) => {
    const [again] = await findRevoked(tx, [...node.certificates, ...node.keys.map(({ id }) => id)]);
    if (again !== undefined) throw faults["revoked-before"]({ node: node.id });
    await saveNode(tx, node);
  });
}

/** A member (thành viên): `INSTANCE/CLASS/MEMBER`. */
export async function listMember(work: Work, { name, title }: { readonly name: string; readonly title: Text }): Promise<void> {
  await refuseOutsiders(work);
  if (!isName(name, 3)) throw faults["bad-declaration"]({ where: `member ${name}` });
  return work.transaction((tx) => saveName(tx, { name, kind: "member", title, nodeId: null, names: [] }));
}

/** A subsystem (hệ thống con) and the node it is on. */
export async function listSubsystem(
  work: Work,
  { name, title, node }: { readonly name: string; readonly title: Text; readonly node: string },
): Promise<void> {
  await refuseOutsiders(work);
  if (!isName(name, 4)) throw faults["bad-declaration"]({ where: `subsystem ${name}` });
  return work.transaction((tx) => saveName(tx, { name, kind: "subsystem", title, nodeId: node, names: [] }));
}

/** The centre lists itself, all by the title of its node: that node, its own subsystem, and its agency unless that has a name already. */
export async function listCentre(work: Work, node: DirectoryNode): Promise<void> {
  const { title } = node;
  await listNode(work, node);
  await listMemberOnce(work, { name: memberOf(node.id), title });
  await listSubsystem(work, { name: ownSubsystemOf(node.id), title, node: node.id });
}

/** A second node of an agency, or its next start, does not rename it. */
export async function listMemberOnce(work: Work, member: { readonly name: string; readonly title: Text }): Promise<void> {
  if (!(await listNames(work.db)).some(({ name }) => name === member.name)) await listMember(work, member);
}

/** A group of members and subsystems that rights may name. */
export async function listGroup(
  work: Work,
  { code, title, names }: { readonly code: string; readonly title: Text; readonly names: readonly string[] },
): Promise<void> {
  await refuseOutsiders(work);
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(code)) throw faults["bad-declaration"]({ where: `group ${code}` });
  return work.transaction((tx) => saveName(tx, { name: code, kind: "group", title, nodeId: null, names }));
}

/** Says whose a subsystem is: officials of that agency may act in its name, and may become the keeper of what it writes here from another node. */
export async function giveHome(work: Work, subsystem: string, agencyId: string): Promise<void> {
  // Whoever could give it to themselves would see the log of others.
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  if (!isName(subsystem, 4)) throw faults["bad-declaration"]({ where: `subsystem ${subsystem}` });
  await work.transaction((tx) => saveHome(tx, subsystem, agencyId));
}

/** The agency whose subsystem of this node it is; the directory says to everybody who that is. */
export function homeOf(work: Work, subsystem: string): Promise<string | undefined> {
  return findHome(work.db, subsystem);
}

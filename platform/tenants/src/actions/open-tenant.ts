import { type Agency, appointOfficial, createPost, getAgency, listHolders, listPostsOfAgency, type PostKind } from "@motlan/agencies";
import { createAccount, findAccountOfPerson } from "@motlan/identity";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { firstPosts, type Tenant } from "../domain/tenant.ts";
import { faults } from "../faults.ts";
import { findTenant, insertTenant, lockOpening } from "../store/tenants.ts";
import { mayOpen } from "./may-open.ts";

/** Who administers the authority from the first day: a person of the population registry, by number and by the name it holds. */
export interface Administrator {
  readonly personalNumber: string;
  readonly name: string;
  /** For a person without an account. */
  readonly phone?: string;
  readonly password?: string;
}

export interface Opening {
  readonly agencyId: string;
  readonly administrator: Administrator;
}

/** Asks for the seal's certificate; said again while it waits, it is one. */
export const ENROL_SEAL = "tenants.enrol-seal";

/**
 * Opens an authority on this node (mở đơn vị): its first posts, its administrator with an account, and the request for its seal, in one act. What it may be asked for
 * follows from its level and its competence. Said again it answers what stands.
 * @refuses agencies/not-found, tenants/not-yours, tenants/person-unknown, tenants/account-needed, identity/phone-malformed, identity/password-weak
 */
export async function openTenant(work: Work, { agencyId, administrator }: Opening): Promise<Tenant> {
  const opened = await work.transaction(async (tx) => (await begin(work, tx, agencyId)).standing);
  if (opened !== undefined) return opened;
  // The authority above may manage only what is directly under it; the right to open was judged here.
  const node = work.as({ kind: "system", name: "tenants.open" });
  // Before the act: the look stays in the person's list of reads though the act be refused.
  const personId = await getPerson(node, agencyId, administrator);
  return work.transaction(async (tx) => {
    const { agency, standing } = await begin(work, tx, agencyId);
    if (standing !== undefined) return standing;
    const administratorId = await staff(node, tx, agency, { personId, name: administrator.name });
    await openAccount(node, personId, administrator);
    const tenant: Tenant = { agencyId, openedAt: work.clock.now(), administratorId };
    await insertTenant(tx, tenant, work.actor.kind === "official" ? work.actor.officialId : "system");
    await work.enqueue(tx, ENROL_SEAL, { agencyId }, { key: `${ENROL_SEAL}:${agencyId}` });
    await work.announce(tx, { type: "tenants.opened", subject: agencyId, agencyId, data: { administrator: administratorId } });
    return tenant;
  });
}

/** Whether it may be opened and stands already; one opening at a time until the act is over. @throws agencies/not-found, tenants/not-yours */
async function begin(work: Work, tx: Tx, agencyId: string): Promise<{ readonly agency: Agency; readonly standing: Tenant | undefined }> {
  const agency = await getAgency(tx, agencyId);
  if (!(await mayOpen(work, agency))) throw faults["not-yours"]();
  await lockOpening(tx, agencyId);
  return { agency, standing: await findTenant(tx, agencyId) };
}

/** The look-up leaves its entry with the person, in the name of the authority. @throws tenants/person-unknown */
async function getPerson(node: Work, agencyId: string, { personalNumber, name }: Administrator): Promise<string> {
  const reader = node.as({ kind: "system", name: "tenants.open", agencyId });
  const request = { registry: "population", by: "personalNumber", value: personalNumber, purpose: "identify", match: { fullName: name } };
  const person = await readRecord(reader, request);
  if (person === undefined) throw faults["person-unknown"]();
  return person.recordId;
}

/** Opens the posts that are missing and appoints the administrator; gives the official's id. */
async function staff(
  node: Work,
  tx: Tx,
  agency: Agency,
  { personId, name }: { readonly personId: string; readonly name: string },
): Promise<string> {
  const from = localDateOf(node.clock.now());
  const there = await listPostsOfAgency(tx, agency.id, from);
  const postOf = async (kind: PostKind) =>
    there.find((post) => post.kind === kind) ?? createPost(node, { agencyId: agency.id, kind, from });
  const [administrators, ...others] = firstPosts(agency.kind, agency.name.vi);
  const post = await postOf(administrators ?? "administrator");
  for (const kind of others) await postOf(kind);
  const holders = await listHolders(tx, { agencyId: agency.id, postKind: post.kind, on: from });
  const held = holders.find((holder) => holder.personId === personId);
  return held?.officialId ?? (await appointOfficial(node, { personId, name, postId: post.id, from })).officialId;
}

async function openAccount(node: Work, personId: string, { personalNumber, phone, password }: Administrator): Promise<void> {
  if ((await findAccountOfPerson(node.db, personId)) !== undefined) return;
  if (phone === undefined || password === undefined) throw faults["account-needed"]();
  await createAccount(node, { personId, personalNumber, phone, password, level: 2 });
}

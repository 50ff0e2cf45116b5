import { type LocalDate, newId, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decidePeriod } from "../domain/period.ts";
import { POST_KINDS, type Post, type PostKind } from "../domain/post.ts";
import { faults } from "../faults.ts";
import { lockAgency } from "../store/agencies.ts";
import { insertPost } from "../store/posts.ts";
import { mayManage } from "./may-manage.ts";

export interface NewPost {
  /** Given by those who load the same posts again and again; else a new one. */
  readonly id?: string;
  readonly agencyId: string;
  readonly kind: PostKind;
  /** The title in this agency, where it differs from the usual one. */
  readonly title?: Text;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * Opens a post in an agency.
 * @refuses agencies/not-found, agencies/not-yours, agencies/period-malformed
 */
export function createPost(work: Work, input: NewPost): Promise<Post> {
  return work.transaction(async (tx) => {
    const agency = await lockAgency(tx, input.agencyId);
    if (!agency) throw faults["not-found"]();
    if (!mayManage(work.actor, agency)) throw faults["not-yours"]();

    const period = decidePeriod({ from: input.from, ...(input.to === undefined ? {} : { to: input.to }) });
    if (!period.ok) throw faults[period.why]();

    const post: Post = {
      id: input.id ?? newId(work.clock.now()),
      agencyId: agency.id,
      kind: input.kind,
      title: input.title ?? POST_KINDS[input.kind].title,
      period: period.value,
    };
    await insertPost(tx, post);
    await work.announce(tx, { type: "agencies.post-created", subject: post.id, agencyId: agency.id, data: { kind: post.kind } });
    return post;
  });
}

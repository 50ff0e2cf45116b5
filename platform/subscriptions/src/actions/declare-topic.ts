import { homeOf, offerService, type Purpose } from "@motlan/exchange";
import { newId, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findRegistry } from "@motlan/registries";
import type { Topic } from "../domain/topic.ts";
import { faults } from "../faults.ts";
import { saveTopic } from "../store/topics.ts";

/** The word under which the exchange hands a topic's questions to this room. */
export const TOPICS = "topics";

export interface TopicDeclaration extends Omit<Topic, "enabled"> {
  /** What it is given for: of a registry, purposes of its own; `fields` cuts further, "*" leaves what the registry gives. */
  readonly purposes: readonly (Purpose & { readonly title: Text })[];
  readonly enabled?: boolean;
}

/**
 * Opens a topic (chủ đề) or changes it: a service of the subsystem, so that who may hear it is granted as for any other. Said again unchanged, nothing happens.
 * @throws subscriptions/bad-topic, exchange/not-yours, exchange/bad-declaration
 */
export function declareTopic(work: Work, declaration: TopicDeclaration): Promise<void> {
  return work.transaction(async (tx) => {
    const { subsystem, code, title, type, source, purposes, enabled = true } = declaration;
    await refuseBad(work, declaration);
    await offerService(work, {
      subsystem,
      code,
      title,
      provider: { kind: "room", room: TOPICS },
      endpoints: [
        { method: "GET", path: "/events" },
        { method: "GET", path: "/subscriptions" },
        { method: "POST", path: "/subscriptions" },
        { method: "DELETE", path: "/subscriptions/*" },
        { method: "POST", path: "/subscriptions/*/replay" },
      ],
      purposes,
      enabled,
    });
    const agencyId = (await homeOf(work, subsystem)) ?? null;
    await saveTopic(tx, { subsystem, code, title, type, source, enabled, agencyId });
    await work.announce(tx, {
      type: "subscriptions.topic-declared",
      subject: newId(work.clock.now()),
      ...(agencyId === null ? {} : { agencyId }),
      data: { subsystem, code, enabled },
    });
  });
}

async function refuseBad(work: Work, { type, source, purposes }: TopicDeclaration): Promise<void> {
  const isOfRegistry = source.kind === "registry";
  const registry = isOfRegistry ? (await findRegistry(work.db, source.registry))?.declaration : undefined;
  const known = registry?.purposes.map(({ code }) => code) ?? [];
  const where = [
    ...(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(type) ? [] : ["type"]),
    ...(isOfRegistry && registry === undefined ? ["source.registry"] : []),
    ...(isOfRegistry && (source.on.length === 0 || purposes.length === 0) ? ["source.on, purposes"] : []),
    ...(isOfRegistry ? purposes.filter(({ code }) => !known.includes(code)).map(({ code }) => `purpose ${code}`) : []),
    ...(!isOfRegistry && !/^[a-z-]+\.[a-z-]+$/.test(source.event) ? ["source.event"] : []),
  ];
  if (where.length > 0) throw faults["bad-topic"]({ where: where.join(", ") });
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { aDemoNode, type DemoNode } from "../testing/a-demo-node.ts";
import { fillFirst } from "./fill-first.ts";
import { fillRest } from "./fill-rest.ts";

let node: DemoNode;
beforeAll(async () => {
  node = await aDemoNode();
  await fillFirst(node.context);
}, 60_000);
afterAll(() => node[Symbol.asyncDispose]());

test("probe", async () => {
  const t = performance.now();
  await fillRest(node.context, { dossiers: Number(process.env.N ?? 40) });
  console.log("rest", performance.now() - t);
  console.log(await node.db.asOwner("select status, decided_by, count(*)::int from dossiers.dossier group by 1,2 order by 1,2"));
  console.log(await node.db.asOwner("select * from demo.stage"));
  console.log(
    await node.db.asOwner(
      "select procedure_code, status, doubts, count(*)::int, count(*) filter (where decided_at > due_at)::int late from dossiers.dossier group by 1,2,3 order by 1,2,3",
    ),
  );
  console.log(await node.db.asOwner("select task_identifier, count(*)::int from graphile_worker.jobs group by 1"));
}, 300_000);

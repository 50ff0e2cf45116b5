export { type ASystem, aSystem, json } from "./a-system.ts";
export { type TestEdge, testEdge } from "./edge.ts";
export { exchangeOf, NodeWish } from "./node-wish.ts";
export { COMMUNE, HOSPITAL, INSTANCE, keyPair, type TestNode, type TwoNodes, twoNodes } from "./nodes.ts";

/** Of what other systems leave free, one may book three quarters, ours: somebody else always finds room. */
const SHARE = 0.75;

/** How many bytes one system may hold at a node that keeps so many, where others hold so many of them. */
export function shareOf(most: number, others: number): number {
  return Math.max(0, Math.floor(SHARE * (most - others)));
}

/** Rolls a dry run back once all of it has been done. */
export class DryRunOver extends Error {}

/** @throws DryRunOver always */
export function endDryRun(): never {
  throw new DryRunOver("nothing is kept of a dry run");
}

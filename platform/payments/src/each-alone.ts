/** Does each, also after one has failed: what cannot be done today keeps nobody else waiting. The failures are told at the end. */
export async function eachAlone<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await act(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed`);
}

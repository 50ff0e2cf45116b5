/** Divisions are public to read; only the node itself fills them in, so that no post holds a right here. */
export const permissions = {} as const;

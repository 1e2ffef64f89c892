/** Version of the rules below: a schedule kept from another version is folded anew. */
export const FOLD_VERSION = 1;

/** Facts of the article's inventory that no note carries, each with the reason. */
export const NOT_ASKED: { readonly [fact: string]: string } = {};

/** What two names say of each other: that they mean one thing, how surely (0–1) and by what; that they cannot; or nothing. */
export type Relation = { readonly score: number; readonly why: string } | "conflict" | undefined;

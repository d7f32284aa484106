/** From least to most: each may do what those before it may. */
export const roles = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

export const hasRole = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs);

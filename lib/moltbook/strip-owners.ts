import { isObject, type Json } from "./json";

const words = ["owner", "twitter", "email", "human", "phone"];

/**
 * Whether a key holds data about the person behind an agent: `owner`, `ownerHandle`, `x_handle`, `xAvatar`, `email`, … Rather one key too
 * many than one too few: no field that we read is named like this.
 */
export function isOwnerKey(key: string): boolean {
  const letters = key.toLowerCase().replace(/[^a-z]/g, "");
  return (
    words.some((word) => letters.includes(word)) ||
    /^x(?:$|[^a-z])/i.test(key) ||
    /^[xX][A-Z]/.test(key) ||
    /^x(?:handle|name|username|avatar|bio|id|url|verified|followercount|followingcount|followers|following)/.test(
      letters,
    )
  );
}

/** Drops people's data at any depth, in place and before anything of the answer is kept. Iterative: threads are deep. */
export function stripOwners<T extends Json>(root: T): T {
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === "object" && each !== null) open.push(each);
    } else if (isObject(value)) {
      for (const [key, each] of Object.entries(value)) {
        if (isOwnerKey(key)) delete value[key];
        else if (typeof each === "object" && each !== null) open.push(each);
      }
    }
  }
  return root;
}

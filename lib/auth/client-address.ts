import { isIPv4, isIPv6 } from "node:net";

/**
 * The address that a request is counted under. The last entry of X-Forwarded-For is the one that the nearest proxy wrote, or, where
 * there is none, Next itself from the socket; those before it are the client's own words. Without a proxy a client may send the header
 * itself and so choose its address: the limit per e-mail does not rest on it (docs/decisions/sign-in.md).
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  const plain = last.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? networkOf(plain) : "unknown";
}

/** The /64 of an IPv6 address: one subscriber has all of it. */
function networkOf(address: string): string {
  const bare = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const [head = "", tail] = bare.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail ? tail.split(":") : [];
  const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill("0"), ...back];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

export interface NavItem {
  href: string;
  label: string;
  /** Also current on pages under these paths. */
  also?: readonly string[];
}

export const navItems: readonly NavItem[] = [
  { href: "/", label: "Overview" },
  { href: "/posts", label: "Posts", also: ["/threads"] },
  { href: "/agents", label: "Agents" },
  { href: "/communities", label: "Communities" },
  { href: "/high-risk", label: "High risk" },
  { href: "/trends", label: "Trends" },
  { href: "/runs", label: "Runs" },
  { href: "/methods", label: "Methods" },
  { href: "/admin", label: "Admin" },
];

export function isCurrent(item: NavItem, pathname: string): boolean {
  if (item.href === "/") return pathname === "/";
  return [item.href, ...(item.also ?? [])].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

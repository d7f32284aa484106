import { cx } from "./class-names";
import { Link } from "./link";

/** Tabs are addresses: they can be shared, reloaded and gone back to. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly { key: string; label: string; href: string; count?: number }[];
  current: string;
}) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-line border-b">
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              href={tab.href}
              tone="bare"
              scroll={false}
              aria-current={tab.key === current ? "page" : undefined}
              className={cx(
                "-mb-px flex min-h-9 items-center gap-1.5 border-b-2 px-3 text-sm -outline-offset-2",
                tab.key === current
                  ? "border-accent font-medium text-text"
                  : "border-transparent text-muted hover:border-control hover:text-text",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-muted text-xs">{tab.count.toLocaleString("en")}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

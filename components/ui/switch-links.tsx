import { ButtonLink } from "./button";

/** A few ways to look at the same thing, side by side: each is an address. */
export function SwitchLinks<Key extends string>({
  label,
  options,
  current,
  hrefOf,
}: {
  label: string;
  options: readonly (readonly [Key, string])[];
  current: Key;
  hrefOf: (key: Key) => string;
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1">
      {options.map(([key, name]) => (
        <ButtonLink
          key={key}
          href={hrefOf(key)}
          size="sm"
          variant={key === current ? "secondary" : "quiet"}
          aria-current={key === current ? "true" : undefined}
          scroll={false}
        >
          {name}
        </ButtonLink>
      ))}
    </nav>
  );
}

const shape =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:Z|([+-])(\d\d)(?::?(\d\d))?)?$/i;

/**
 * Canonical time (ISO 8601, UTC, milliseconds) of every form that the site was seen to use: 2–6 fraction digits, `T` or a blank, `Z`, `+00` or
 * `+00:00`; without a zone it is UTC. Finer fractions are cut, not rounded, so that both dialects give the same. null: not a time.
 */
export function parseTime(text: string): string | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, sign, zoneHours, zoneMinutes] = match;
  const ms = Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
  const fields = [year, month, day, hour, minute, second ?? "0"].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = fields;
  const local = new Date(Date.UTC(y, mo - 1, d, h, mi, s, ms));
  const told = [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ];
  if (y < 1970 || told.some((value, index) => value !== fields[index])) return null;
  const offsetMinutes = sign ? Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0)) : 0;
  return new Date(local.getTime() - offsetMinutes * 60_000).toISOString();
}

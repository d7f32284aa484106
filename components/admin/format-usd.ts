/** "$0.0042", "$12.50": two decimals, and below a cent as many as say something. */
export function formatUsd(usd: number): string {
  const decimals = usd !== 0 && Math.abs(usd) < 0.01 ? 4 : 2;
  return `$${usd.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}`;
}

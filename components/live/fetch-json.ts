/** An answer of our own API. What is not 2xx is an error with its status; what it means is for the caller to say. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: "application/json" }, cache: "no-store" });
  if (!response.ok) throw new Error(`${url.split("?")[0]} answered ${response.status}`);
  return (await response.json()) as T;
}

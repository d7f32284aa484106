import { ObservatoryError } from "@/lib/errors";

/**
 * Reads a page of a list from the place that the address names. A place of another list, or of another order, is not understood like any other
 * nonsense in an address: the first page is read, and a hint says so.
 */
export async function readFromCursor<T>(
  cursor: string | null,
  read: (cursor: string | null) => Promise<T>,
): Promise<{ page: T; cursor: string | null; hints: string[] }> {
  try {
    return { page: await read(cursor), cursor, hints: [] };
  } catch (error) {
    if (cursor === null || !(error instanceof ObservatoryError) || error.code !== "bad_request") throw error;
    return {
      page: await read(null),
      cursor: null,
      hints: ["Place in the list: not of this list; its first page is shown."],
    };
  }
}

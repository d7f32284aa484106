"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchJson } from "./fetch-json";

export interface Live<T> {
  data: T;
  /** The last question was not answered; `data` is what was known before. It is asked again until it is. */
  isUnreachable: boolean;
  /** When `data` came, by this browser's clock. */
  dataAtMs: number;
}

/**
 * What the page came with, then what one of our JSON routes says every `everyMs`: while the page is hidden nothing is asked, and when it is shown
 * again at once. `everyMs` may depend on the data (a run under way is looked at more often).
 */
export function useLive<T>(url: string, initialData: T, everyMs: number | ((data: T) => number) = 15_000): Live<T> {
  const client = useQueryClient();
  const query = useQuery<T>({
    queryKey: ["live", url],
    queryFn: ({ signal }) => fetchJson<T>(url, signal),
    initialData,
    staleTime: 5_000,
    retry: false,
    // Without a network the question is asked and fails, and the page says so; paused it would look fresh.
    networkMode: "always",
    refetchOnWindowFocus: "always",
    refetchIntervalInBackground: false,
    refetchInterval: ({ state }) =>
      typeof everyMs === "number" ? everyMs : everyMs(state.data === undefined ? initialData : state.data),
  });
  // A page that was rendered anew (navigation, refresh) knows more than what was kept.
  useEffect(() => {
    client.setQueryData(["live", url], initialData);
  }, [client, url, initialData]);
  return { data: query.data ?? initialData, isUnreachable: query.isError, dataAtMs: query.dataUpdatedAt };
}
